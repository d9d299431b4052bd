import type { Act } from "@sip/domain/act";
import type { Booking } from "@sip/domain/queue/booking";
import { bookingFacts } from "@sip/domain/queue/facts";
import { facts } from "@sip/events/catalog";
import { factVersion } from "@sip/events/envelope";
import { describe, expect, it } from "vitest";

const booked: Booking = {
  bookingCode: "K7M-2QX-9RDT",
  officeId: "pekanbaru",
  serviceId: "passport",
  date: "2026-12-22",
  session: "07:30",
  pool: "online",
  state: "booked",
  version: 1,
  bookedAt: "2026-12-18T07:30:00.000Z",
  changedAt: "2026-12-18T07:30:00.000Z",
  act: { what: "book-slot", by: "applicant", role: "applicant", at: "2026-12-18T07:30:00.000Z" },
  applicants: [
    {
      personId: "p",
      lastFour: "0002",
      fullName: "BUDI",
      about: { applicationType: "BARU", bookType: "ELEKTRONIK_48", validityYears: 10 },
      seat: 1,
      ticketNumber: "A001",
    },
  ],
  contact: { phone: "+628120000001", channels: ["whatsapp"], language: "id" },
  phoneId: "phone",
  reschedules: 0,
  remindAt: "2026-12-21T09:00:00.000Z",
};
const changed = (changes: Partial<Booking>, from = booked): Booking => ({
  ...from,
  version: from.version + 1,
  changedAt: "2026-12-19T07:30:00.000Z",
  ...changes,
});

const tell = bookingFacts;
const idsOf = (was: Booking | undefined, is: Booking) => tell(was, is).map(({ factId }) => factId);

const sari = { by: "sari", role: "officer" } as const;
const moved = changed({ date: "2026-12-23", session: "09:30" });
const cancelled = changed({ state: "cancelled" });
const freedBy = { ticketNumber: "A002", fullName: "SITI", lastFour: "0003", at: "2026-12-19T07:30:00.000Z" };
const released = [{ ...freedBy, by: "sari", reason: "tidak kenal pemesannya" }];
const freeing: Act = { what: "release-person", ...sari, at: freedBy.at, reason: "tidak kenal pemesannya" };
const freed = changed({ released, act: freeing });
const lastFreed = changed({ released, act: freeing, state: "cancelled" });
const entering: Act = { what: "check-in", ...sari, at: "2026-12-22T00:10:00.000Z" };
const arrived = changed({ state: "checked-in", checkedInAt: "2026-12-22T00:10:00.000Z", act: entering });
const reminded = changed({ remindedAt: "2026-12-21T09:00:00.000Z" });

describe("what a change of a booking tells", () => {
  it.each([
    ["a new booking", undefined, booked, ["K7M-2QX-9RDT:made"]],
    ["a move", booked, moved, ["K7M-2QX-9RDT:rescheduled:2"]],
    ["a second move", moved, changed({ session: "10:30" }, moved), ["K7M-2QX-9RDT:rescheduled:3"]],
    ["a cancellation", booked, cancelled, ["K7M-2QX-9RDT:cancelled"]],
    ["the arrival", booked, arrived, ["K7M-2QX-9RDT:checked-in"]],
    ["a person freed, others stay", booked, freed, ["K7M-2QX-9RDT:person-released:2"]],
    ["the only person freed", booked, lastFreed, ["K7M-2QX-9RDT:person-released:2"]],
    ["a cancellation after that", freed, changed({ state: "cancelled" }, freed), ["K7M-2QX-9RDT:cancelled"]],
    ["an arrival after that", freed, changed({ state: "checked-in" }, freed), ["K7M-2QX-9RDT:checked-in"]],
    [
      "a person freed before the stream brought the booking",
      undefined,
      freed,
      ["K7M-2QX-9RDT:made", "K7M-2QX-9RDT:person-released:2"],
    ],
    ["the only person, before the stream did", undefined, lastFreed, ["K7M-2QX-9RDT:person-released:2"]],
    ["the reminder", booked, reminded, ["K7M-2QX-9RDT:visit-reminder:2026-12-22"]],
    ["an application number", arrived, { ...arrived, applicants: [] }, []],
    ["the same again", booked, booked, []],
    ["a reminder let go in silence", booked, changed({}), []],
    ["a booking cancelled before the stream brought it", undefined, cancelled, ["K7M-2QX-9RDT:cancelled"]],
    ["a booking moved before the stream brought it", undefined, moved, ["K7M-2QX-9RDT:made"]],
    ["people who came before the stream did", undefined, arrived, ["K7M-2QX-9RDT:made", "K7M-2QX-9RDT:checked-in"]],
  ])("%s", (_, before, after, ids) => {
    expect(idsOf(before, after)).toEqual(ids);
  });

  it("fits the facts' schemas; a move says where the visit was", () => {
    for (const fact of [
      ...tell(undefined, arrived),
      ...tell(booked, moved),
      ...tell(booked, cancelled),
      ...tell(booked, reminded),
      ...tell(booked, freed),
    ]) {
      expect(facts[fact.type].schema.parse({ version: factVersion, ...fact })).toMatchObject(fact);
    }
    expect(tell(booked, moved)[0]?.data).toMatchObject({
      previous: { date: "2026-12-22", session: "07:30" },
      date: "2026-12-23",
    });
  });

  it("says who did it, in which role, and why where there is a reason", () => {
    expect(tell(booked, freed)).toMatchObject([{ act: freeing }]);
    expect(tell(booked, arrived)).toMatchObject([{ act: entering }]);
    expect(tell(undefined, booked)).toMatchObject([{ act: booked.act }]);
  });

  it("says of people who came before the stream did that an applicant booked and an officer let them in", () => {
    expect(tell(undefined, arrived).map(({ act }) => act)).toEqual([booked.act, entering]);
    expect(tell(undefined, freed).map(({ act }) => act)).toEqual([booked.act, freeing]);
  });

  it("names no person key and no digit of a NIK, and the officer in the act alone", () => {
    expect(JSON.stringify(tell(undefined, booked))).not.toMatch(/0002|personId|phoneId/);
    expect(JSON.stringify(tell(booked, freed))).not.toMatch(/000[23]|personId|phoneId/);
    expect(JSON.stringify(tell(booked, freed).map(({ data }) => data))).not.toMatch(/sari|pemesannya/);
  });
});
