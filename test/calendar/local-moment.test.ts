import { localMoment, localMomentAt } from "@sip/calendar/local-moment";
import { isZoneLabel, timeZones, toOffsetString, zoneLabel } from "@sip/calendar/time-zone";
import { describe, expect, it } from "vitest";

describe("what the clock on an office's wall shows", () => {
  it.each([
    ["2026-12-29T16:00:00+07:00", "2026-12-29", "16:00", "WIB"],
    ["2026-12-29T00:30:00+08:00", "2026-12-29", "00:30", "WITA"],
    ["2026-12-31T23:59:59+09:00", "2026-12-31", "23:59", "WIT"],
    ["2026-12-29T18:30:00Z", "2026-12-30", "01:30", "WIB"],
  ])("at %s is %s %s %s", (timestamp, date, time, label) => {
    expect(localMoment(timestamp)).toEqual({ date, time, zoneLabel: label });
  });

  it.each(timeZones)("is read from a timestamp as it was written for %s", (zone) => {
    const instant = "2026-12-31T16:30:00.000Z";
    expect(localMoment(toOffsetString(instant, zone))).toEqual(localMomentAt(Date.parse(instant), zoneLabel(zone)));
  });

  it("has one of three labels", () => {
    expect(["WIB", "WITA", "WIT", "UTC", ""].map(isZoneLabel)).toEqual([true, true, true, false, false]);
  });
});
