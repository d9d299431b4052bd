import { parseSchedule } from "assembly-player/services/scheduler/schedule-expression";
import { describe, expect, it } from "vitest";

const runs = (expression: string, timeZone: string, from: string, count: number): readonly string[] => {
  const next = parseSchedule(expression, timeZone, Date.parse(from));
  const found: string[] = [];
  let afterMs = Date.parse(from);
  while (found.length < count) {
    const dueMs = next(afterMs);
    if (dueMs === undefined) break;
    found.push(new Date(dueMs).toISOString().slice(0, 16));
    afterMs = dueMs;
  }
  return found;
};

/** Friday, 18 December 2026. */
const friday = "2026-12-18T00:00:00Z";

describe("a schedule", () => {
  it.each([
    ["rate(5 minutes)", "UTC", ["2026-12-18T00:05", "2026-12-18T00:10"]],
    ["rate(1 day)", "UTC", ["2026-12-19T00:00", "2026-12-20T00:00"]],
    // 07:30 in Bangkok is 00:30 UTC; Saturday and Sunday are left out.
    ["cron(30 7 ? * MON-FRI *)", "Asia/Bangkok", ["2026-12-18T00:30", "2026-12-21T00:30"]],
    // AWS counts Sunday as 1: 2 is Monday.
    ["cron(0 0 ? * 2 *)", "UTC", ["2026-12-21T00:00", "2026-12-28T00:00"]],
    ["cron(0/15 7-8 * * ? *)", "Asia/Bangkok", ["2026-12-18T00:15", "2026-12-18T00:30"]],
    ["cron(0 9 L * ? *)", "UTC", ["2026-12-31T09:00", "2027-01-31T09:00"]],
    ["cron(0 9 ? * 2#1 *)", "UTC", ["2027-01-04T09:00", "2027-02-01T09:00"]],
    ["cron(0 0 1 1 ? 2027)", "UTC", ["2027-01-01T00:00"]],
    ["at(2026-12-24T16:00:00)", "Asia/Bangkok", ["2026-12-24T09:00"]],
    ["at(2026-12-01T00:00:00)", "UTC", []],
  ])("%s in %s", (expression, timeZone, expected) => {
    expect(runs(expression, timeZone, friday, 2)).toEqual(expected);
  });

  // The clocks of Berlin go forward on Sunday, 28 March 2027 at 02:00, and back on Sunday, 31 October at 03:00.
  it.each([
    ["2027-03-27T00:00:00Z", ["2027-03-27T01:30", "2027-03-28T01:30", "2027-03-29T00:30"]],
    ["2027-10-30T00:00:00Z", ["2027-10-30T00:30", "2027-10-31T00:30", "2027-11-01T01:30"]],
  ])("at 02:30 in Berlin, from %s on, runs once on every day", (from, expected) => {
    expect(runs("cron(30 2 * * ? *)", "Europe/Berlin", from, 3)).toEqual(expected);
  });

  it("follows a zone whose summer time is half an hour: noon of the first in Lord Howe, before and after 4 April 2027", () => {
    const noons = ["2027-04-01T01:00", "2027-05-01T01:30"];
    expect(runs("cron(0 12 1 * ? *)", "Australia/Lord_Howe", "2027-03-15T00:00:00Z", 2)).toEqual(noons);
  });

  it("by rate keeps counting from its anchor", () => {
    const next = parseSchedule("rate(10 minutes)", "UTC", Date.parse("2026-12-18T00:03:00Z"));
    expect(new Date(next(Date.parse("2026-12-18T01:00:00Z")) ?? 0).toISOString()).toBe("2026-12-18T01:03:00.000Z");
  });

  it.each(["rate(5 fortnights)", "cron(0 9 * *)", "every(day)", "rate(0 minutes)"])(
    "%s is not played",
    (expression) => {
      expect(() => parseSchedule(expression, "UTC", 0)).toThrow(/not played|not six fields/);
    },
  );
});
