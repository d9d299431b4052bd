import { officeMinutes } from "@sip/calendar/office-minutes";
import { officeTime } from "@sip/domain/offices/office-time";
import { describe, expect, it } from "vitest";
import { makassar, pekanbaru } from "../../support/offices/offices.ts";
import { wib } from "../../support/services/history.ts";

const time = officeTime(pekanbaru);

describe("office minutes", () => {
  it.each([
    ["pass while the office is open", "2026-12-22 09:00", 120, "2026-12-22 11:00"],
    ["are over at closing, not at the next opening", "2026-12-22 14:00", 120, "2026-12-22 16:00"],
    [
      "stand still after closing: from 16.00 on they begin the next morning",
      "2026-12-22 16:00",
      120,
      "2026-12-23 09:30",
    ],
    ["of two days are added", "2026-12-22 15:00", 120, "2026-12-23 08:30"],
    ["skip joint leave, Christmas and the weekend", "2026-12-23 15:30", 120, "2026-12-28 09:00"],
    ["begin at opening for what happened at night", "2026-12-22 22:00", 60, "2026-12-23 08:30"],
    ["may be more than a day", "2026-12-21 07:30", 600, "2026-12-22 09:00"],
  ])("%s", (_rule, since, minutes, until) => {
    expect(officeMinutes(time).after(wib(since), minutes)).toBe(wib(until));
  });

  it("are those of the office's own hours and zone", () => {
    // 15.00 WITA is closing time in Makassar; it opens at 08.00.
    expect(officeMinutes(officeTime(makassar)).after("2026-12-21T07:00:00.000Z", 60)).toBe("2026-12-22T01:00:00.000Z");
  });
});
