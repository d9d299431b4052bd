import { listApplications } from "@sip/domain/applications/list-applications";
import { describe, expect, it } from "vitest";
import { officeDesk } from "../../support/applications/office-desk.ts";
import { pekanbaru } from "../../support/offices/offices.ts";
import { checkedInBooking } from "../../support/queue/checked-in-booking.ts";
import { officesOf } from "../../support/queue/queue-on-table.ts";
import { wib } from "../../support/services/history.ts";

/** Budi and Siti of one booking, and Budi of another. */
const list = async () => {
  const second = checkedInBooking({ bookingCode: "BCD-FGH-JKMN" });
  const desk = officeDesk({ bookings: [checkedInBooking(), second] });
  for (const ticket of ["A-001", "A-002"]) await desk.openFor(ticket);
  await desk.openFor("A-001", "BCD-FGH-JKMN");
  const find = listApplications({ ...desk, offices: officesOf(pekanbaru) });
  const ask = async (question: Partial<Parameters<typeof find>[0]> = {}) => {
    const listed = await find({ officeId: "pekanbaru", limit: 25, ...question });
    if (!listed.ok) throw new Error(listed.refusal.kind);
    return listed.value;
  };
  const numbers = async (question: Partial<Parameters<typeof find>[0]>) =>
    (await ask(question)).applications.map(({ applicationNumber }) => applicationNumber);
  return { desk, find, ask, numbers };
};

describe("listing applications", () => {
  it("shows them newest first", async () => {
    const { ask } = await list();
    const { applications, next } = await ask();
    expect(applications.map(({ applicationNumber }) => applicationNumber)).toEqual([
      "PKU-26-000003",
      "PKU-26-000002",
      "PKU-26-000001",
    ]);
    expect([applications[2], next]).toMatchObject([
      {
        lastFour: "0012",
        step: "opened",
        openedAt: "2026-12-22T07:30:00+07:00",
        steps: [{ step: "opened", at: "2026-12-22T07:30:00+07:00", by: "rina" }],
        allowedSteps: ["documents-incomplete", "documents-complete", "suspended", "rejected", "withdrawn"],
        clock: "stopped",
      },
      null,
    ]);
  });

  it.each([
    ["an application number, in any case", "pku-26-000002", ["PKU-26-000002"]],
    ["a booking code: everybody of the booking", "k7m2qx9rdt", ["PKU-26-000001", "PKU-26-000002"]],
    ["a part of a name", "santo", ["PKU-26-000003", "PKU-26-000001"]],
    ["two words of a name with blanks to spare", "  siti   aminah ", ["PKU-26-000002"]],
    ["the end of a number", "000003", ["PKU-26-000003"]],
    ["a name that nobody has", "wati", []],
    ["a number that nobody has", "PKU-26-999999", []],
    ["ten letters that are no booking", "SANTOSOXYZ", []],
  ])("finds %s", async (_, q, found) => {
    const { numbers } = await list();
    expect(await numbers({ q })).toEqual(found);
  });

  it("narrows to a step, also what was looked for by number", async () => {
    const { desk, numbers } = await list();
    await desk.takeAll("PKU-26-000002", "documents-complete");
    expect(await numbers({ at: { serviceId: "passport", step: "documents-complete" } })).toEqual(["PKU-26-000002"]);
    expect(await numbers({ at: { serviceId: "passport", step: "opened" }, q: "PKU-26-000002" })).toEqual([]);
  });

  it("goes page by page", async () => {
    const { ask, numbers } = await list();
    const { next } = await ask({ limit: 2 });
    expect(await numbers({ limit: 2, ...(next !== null && { after: next }) })).toEqual(["PKU-26-000001"]);
  });

  it("shows one whose promise is in a year without calendar, without that promise, also by its number", async () => {
    const { desk } = await list();
    desk.present.now = wib("2027-12-28 08:40");
    await desk.takeAll("PKU-26-000002", "documents-complete", "paid", "biometrics-taken", "interviewed");
    // Promised for Fri 31 Dec 2027, a day that is then closed: the promise runs into a year without calendar.
    const haze = { date: "2027-12-31", open: false, reason: { id: "Kabut asap", en: "Haze" } };
    const find = listApplications({ ...desk, offices: officesOf({ ...pekanbaru, overrides: [haze] }) });
    const all = await find({ officeId: "pekanbaru", limit: 25 });
    const open = { applicationNumber: "PKU-26-000002", clock: "running", promisedOn: null, dueAt: null };
    expect(all).toMatchObject({
      value: { applications: [{ applicationNumber: "PKU-26-000003" }, open, { applicationNumber: "PKU-26-000001" }] },
    });
    expect(desk.reported).toEqual([]);
    expect(await find({ officeId: "pekanbaru", limit: 25, q: "PKU-26-000002" })).toMatchObject({
      value: { applications: [open] },
    });
  });

  it("never shows another office's application, not even by its number", async () => {
    const { find } = await list();
    expect(await find({ officeId: "atlantis", limit: 25 })).toMatchObject({ refusal: { kind: "no-such-office" } });
    const { desk } = await list();
    const elsewhere = listApplications({ ...desk, offices: officesOf({ ...pekanbaru, officeId: "makassar" }) });
    for (const q of ["PKU-26-000001", "K7M-2QX-9RDT", "BUDI"]) {
      expect(await elsewhere({ officeId: "makassar", limit: 25, q })).toMatchObject({ value: { applications: [] } });
    }
  });
});
