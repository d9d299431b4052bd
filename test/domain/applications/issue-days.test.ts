import { isoDate } from "@sip/calendar/date";
import { isIssueDay } from "@sip/domain/applications/issue-days";
import { describe, expect, it } from "vitest";

describe("a day of issue", () => {
  /** Opened on Tuesday 22 December 2026, asked on Monday 28 December. */
  const days = { from: isoDate("2026-12-22"), until: isoDate("2026-12-28") };

  it.each([
    ["2026-12-21", false],
    ["2026-12-22", true],
    ["2026-12-28", true],
    ["2026-12-29", false],
    ["2026-12-24T08:00", false],
    ["2026-02-30", false],
    ["", false],
  ])("lies between the opening and today: %j %j", (day, isOne) => {
    expect(isIssueDay(day, days)).toBe(isOne);
  });
});
