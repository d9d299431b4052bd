import { officeAt } from "@sip/domain/offices/office-at";
import { officeTime } from "@sip/domain/offices/office-time";
import { nextRelease, releaseAt } from "@sip/domain/queue/release";
import { describe, expect, it } from "vitest";
import { makassar, pekanbaru } from "../../support/offices/offices.ts";

const releaseOf = (date: string, office = pekanbaru) =>
  releaseAt(office, officeTime(office), { serviceId: "passport", date });
const next = (now: string, office = pekanbaru) => nextRelease(officeAt(office, now), "passport");

describe("the seats of a day open at the rule's weekday and time of the week before", () => {
  it.each([
    ["Monday 21 Dec 2026", "2026-12-21", "2026-12-18T07:00:00.000Z"],
    ["Tuesday 22 Dec 2026", "2026-12-22", "2026-12-18T07:00:00.000Z"],
    ["Sunday 27 Dec 2026, the last day of that week", "2026-12-27", "2026-12-18T07:00:00.000Z"],
    ["Monday 28 Dec 2026", "2026-12-28", "2026-12-25T07:00:00.000Z"],
    ["Friday 1 Jan 2027, across the year", "2027-01-01", "2026-12-25T07:00:00.000Z"],
  ])("%s: Friday 14.00 in Pekanbaru", (_, date, at) => {
    expect(releaseOf(date)).toBe(at);
  });

  it("uses the clock of the office: Monday 09.00 in Makassar is 01.00 UTC", () => {
    expect(releaseOf("2026-12-22", makassar)).toBe("2026-12-14T01:00:00.000Z");
  });

  it("follows the rules of the day of the visit, not those of the day of the release", () => {
    const [first] = pekanbaru.rules;
    if (first === undefined) throw new Error("no rules");
    const later = { ...first, from: "2026-12-23", release: { weekday: 1, time: "08:00" } };
    const office = { ...pekanbaru, rules: [later, first] };
    expect(releaseOf("2026-12-22", office)).toBe("2026-12-18T07:00:00.000Z");
    expect(releaseOf("2026-12-23", office)).toBe("2026-12-14T01:00:00.000Z");
  });
});

describe("the next release", () => {
  const seatsOf = (days: number) => days * seatsPerDay;
  const seatsPerDay = (pekanbaru.rules[0]?.sessions ?? []).reduce(
    (sum, { seats }) => sum + (seats.online ?? 0) + (seats.priority ?? 0),
    0,
  );

  it("is this Friday's while it lies ahead; the week of Christmas has three working days", () => {
    expect(next("2026-12-18T06:59:59.999Z")).toEqual({ at: "2026-12-18T07:00:00.000Z", seats: seatsOf(3) });
  });

  it("is next Friday's from the very instant of this one; 1 Jan 2027 is a holiday", () => {
    expect(next("2026-12-18T07:00:00.000Z")).toEqual({ at: "2026-12-25T07:00:00.000Z", seats: seatsOf(4) });
  });

  it("passes over a week in which the office never works", () => {
    const reason = { id: "Pindah gedung", en: "Moving house" };
    const closed = ["2026-12-28", "2026-12-29", "2026-12-30", "2026-12-31"];
    const office = { ...pekanbaru, overrides: closed.map((date) => ({ date, open: false, reason })) };
    // Tue 5 Jan 2027 is Isra Mikraj.
    expect(next("2026-12-18T07:00:00.000Z", office)).toEqual({ at: "2027-01-01T07:00:00.000Z", seats: seatsOf(4) });
  });

  it("is not announced while the decree of its year is missing", () => {
    expect(next("2027-12-24T06:59:59.999Z")?.at).toBe("2027-12-24T07:00:00.000Z");
    expect(next("2027-12-24T07:00:00.000Z")).toBeUndefined();
    expect(next("2027-12-31T16:59:59.999Z")).toBeUndefined();
  });
});
