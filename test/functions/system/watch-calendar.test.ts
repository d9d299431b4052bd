import { isoDate } from "@sip/calendar/date";
import { missingDecree } from "@sip/calendar/missing-decree";
import { nationalHolidays } from "@sip/calendar/national-holidays";
import { handler } from "@sip/functions/system/watch-calendar/handler";
import type { Context } from "aws-lambda";
import { afterEach, describe, expect, it, vi } from "vitest";
import { recordLog } from "../../support/logs/record-log.ts";

afterEach(() => void vi.restoreAllMocks());

describe("a year without a decree", () => {
  it.each([
    ["2027-10-31", undefined, "still expected"],
    ["2027-11-01", 2028, "missing from 1 November on"],
    ["2027-12-31", 2028, "missing to the end of the year"],
    ["2028-01-01", 2028, "missing for as long as it is, the year itself included"],
    ["2028-12-01", 2028, "the earlier of two that are missing"],
    ["2026-11-01", undefined, "there: 2027 is decreed"],
  ])("on %s is %s: %s", (today, year, _why) => {
    expect(missingDecree(nationalHolidays, isoDate(today))).toBe(year);
  });

  it("rings the alarm by a fault in the log, from midnight in Jakarta on", async () => {
    const lines = recordLog();
    await handler({ scheduledAt: "2027-10-31T16:59:00Z" }, {} as Context);
    expect(lines).toEqual([]);
    await handler({ scheduledAt: "2027-10-31T17:00:00Z" }, {} as Context);
    expect(lines).toMatchObject([
      { level: "ERROR", event: "year-not-decreed", message: "the holiday calendar of 2028 is missing" },
    ]);
  });
});
