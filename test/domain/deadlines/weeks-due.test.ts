import { isoDate } from "@sip/calendar/date";
import { listDeadlines } from "@sip/domain/deadlines/list-deadlines";
import type { Outcomes, WeekOfOutcomes } from "@sip/domain/deadlines/ports";
import { mondaysShown, weeksDue } from "@sip/domain/deadlines/weeks-due";
import { describe, expect, it } from "vitest";
import { officeDesk } from "../../support/applications/office-desk.ts";
import { checkedInBooking } from "../../support/queue/checked-in-booking.ts";
import { wib } from "../../support/services/history.ts";

const weekOf = (monday: string, ...outcomes: WeekOfOutcomes["outcomes"]): WeekOfOutcomes => ({
  monday: isoDate(monday),
  outcomes,
});
const ended = (number: number, became: WeekOfOutcomes["outcomes"][number]["became"]) => ({
  applicationNumber: `PKU-26-00000${number}`,
  became,
});
const open = (number: number, state: "open" | "at-risk" | "breached", dueAt: string) => ({
  applicationNumber: `PKU-26-00000${number}`,
  state,
  dueAt,
});

/** Wed 30 December 2026; its week began on Mon 28 December. */
const mondays = mondaysShown(isoDate("2026-12-30"));

describe("the share of kept promises", () => {
  it("is that of eight weeks, this one first: to Mon 9 November 2026", () => {
    expect([mondays.length, mondays[0], mondays.at(-1)]).toEqual([8, "2026-12-28", "2026-11-09"]);
    expect(mondaysShown(isoDate("2026-12-28"))[0]).toBe("2026-12-28");
    expect(mondaysShown(isoDate("2027-01-03"))[0]).toBe("2026-12-28");
  });

  it("counts all that was due in a week, whatever became of it, and how many of the kept had been moved", () => {
    const remembered = [
      weekOf("2026-12-21", ended(1, "kept"), ended(2, "kept-after-move"), ended(3, "late"), ended(4, "kept")),
      weekOf("2026-11-09", ended(5, "kept")),
    ];
    expect(weeksDue(mondays, remembered, [])).toEqual([
      { monday: "2026-12-21", kept: 3, keptAfterMove: 1, all: 4, late: ["PKU-26-000003"] },
      { monday: "2026-11-09", kept: 1, keptAfterMove: 0, all: 1, late: [] },
    ]);
  });

  it("counts what is late and still open, first, in the week in which it was due; and nothing else that is open", () => {
    const lying = [
      open(7, "breached", "2026-12-29T16:00:00+07:00"),
      open(8, "breached", "2026-12-18T16:00:00+07:00"),
      open(6, "at-risk", "2026-12-30T16:00:00+07:00"),
      open(5, "open", "2026-12-31T16:00:00+07:00"),
    ];
    expect(weeksDue(mondays, [weekOf("2026-12-28", ended(1, "kept"), ended(2, "late"))], lying)).toEqual([
      { monday: "2026-12-28", kept: 1, keptAfterMove: 0, all: 3, late: ["PKU-26-000007", "PKU-26-000002"] },
      { monday: "2026-12-14", kept: 0, keptAfterMove: 0, all: 1, late: ["PKU-26-000008"] },
    ]);
  });

  it("counts a case once that has ended while the list of open ones was read", () => {
    const lying = [open(1, "breached", "2026-12-29T16:00:00+07:00")];
    expect(weeksDue(mondays, [weekOf("2026-12-28", ended(1, "late"))], lying)).toMatchObject([{ kept: 0, all: 1 }]);
  });

  it("does not say what was due before these weeks", () => {
    expect(weeksDue(mondays, [], [open(1, "breached", "2026-11-08T16:00:00+07:00")])).toEqual([]);
  });
});

const decided = ["verified", "adjudicated", "printed", "quality-checked"] as const;

/** Three of Tue 22 Dec 2026, due on Tue 29 Dec: one ready in time, one withdrawn on Wed 30 Dec, one left lying. */
const threePromises = async () => {
  const other = checkedInBooking({ bookingCode: "K7M-2QX-9RD0" });
  const desk = officeDesk({ bookings: [checkedInBooking(), other] });
  const numbers = [
    await desk.openFor("A-001"),
    await desk.openFor("A-002"),
    await desk.openFor("A-001", other.bookingCode),
  ];
  const [first = "", second = "", third = ""] = numbers;
  desk.present.now = wib("2026-12-22 08:40");
  for (const one of numbers) await desk.takeAll(one, "documents-complete", "paid", "biometrics-taken", "interviewed");
  desk.present.now = wib("2026-12-28 09:00");
  await desk.takeAll(first, ...decided, "ready");
  desk.present.now = wib("2026-12-30 09:00");
  await desk.takeAll(second, "withdrawn");
  return { desk, second, third };
};

describe("the list of deadlines", () => {
  it("has the weeks, from the record: nobody who is withdrawn late makes the share better", async () => {
    const { desk, second, third } = await threePromises();
    expect(await desk.listDeadlines({ officeId: "pekanbaru" })).toMatchObject({
      value: { weeks: [{ monday: "2026-12-28", kept: 1, keptAfterMove: 0, all: 3, late: [third, second] }] },
    });
  });

  it("asks nothing of the weeks where a state is asked for", async () => {
    const { desk } = await threePromises();
    const outcomes: Outcomes = { dueInWeeks: () => Promise.reject(new Error("asked")) };
    const list = listDeadlines({ ...desk.parts, outcomes });
    expect(await list({ officeId: "pekanbaru", state: "breached" })).toMatchObject({ value: { weeks: [] } });
  });

  it("says no share where the record cannot be read, rather than a wrong one; and is shown all the same", async () => {
    const { desk } = await threePromises();
    const outcomes: Outcomes = { dueInWeeks: () => Promise.reject(new Error("the table is throttled")) };
    const list = listDeadlines({ ...desk.parts, outcomes });
    expect(await list({ officeId: "pekanbaru" })).toMatchObject({
      value: { weeks: null, deadlines: [{ state: "breached" }] },
    });
    expect(desk.reported).toMatchObject([{ message: "the table is throttled" }]);
  });
});
