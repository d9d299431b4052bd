import { daysAfter, epochMsOf, minutesAfter, secondsAfter } from "@sip/calendar/instant";
import { describe, expect, it } from "vitest";

describe("an instant", () => {
  it.each([
    "2026-12-29T09:00:00.000Z",
    "2026-12-29T09:00:00Z",
    "2026-12-29T09:00Z",
    "2026-12-29T16:00:00+07:00",
    "2026-12-28T23:00:00-10:00",
  ])("%s is the same moment, however it is written", (text) => {
    expect(epochMsOf(text)).toBe(1_798_534_800_000);
  });

  it.each([
    ["2026-12-29T09:00:00", "without an offset it would be read in the zone of the machine"],
    ["2026-12-29", "a date"],
    ["2026-02-30T09:00:00Z", "no such day"],
    ["2026-12-29T24:00:00Z", "no such hour"],
    ["2026-12-29T09:60:00Z", "no such minute"],
    ["2026-12-29T09:00:00+25:00", "no such offset"],
    ["29 Dec 2026 09:00 UTC", "another format"],
    ["", "nothing"],
  ])("%j is refused: %s", (text) => {
    expect(() => epochMsOf(text)).toThrow(RangeError);
  });
});

describe("an instant some time after another", () => {
  it.each([
    ["2026-12-31T23:55:00.000Z", 10, "2027-01-01T00:05:00.000Z"],
    ["2026-12-29T16:00:00+07:00", 0, "2026-12-29T09:00:00.000Z"],
    ["2026-12-29T09:00:00.500Z", -1, "2026-12-29T08:59:00.500Z"],
  ])("%s and %i minutes is %s", (instant, minutes, after) => {
    expect(minutesAfter(instant, minutes)).toBe(after);
  });

  it("counts seconds, and back from midnight into the day before", () => {
    expect(secondsAfter("2026-12-31T23:59:59.500Z", 1)).toBe("2027-01-01T00:00:00.500Z");
    expect(secondsAfter("2026-12-29T00:00:00+07:00", -1)).toBe("2026-12-28T16:59:59.000Z");
  });

  it("counts days of 24 hours", () => {
    expect(daysAfter("2026-12-29T09:00:00.000Z", 7)).toBe("2027-01-05T09:00:00.000Z");
    expect(daysAfter("2026-12-29T09:00:00.000Z", -30)).toBe("2026-11-29T09:00:00.000Z");
  });
});
