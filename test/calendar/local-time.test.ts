import { isLocalTime, minutesAfterMidnight, minutesBefore } from "@sip/calendar/local-time";
import { describe, expect, it } from "vitest";

describe("a time on the wall", () => {
  it.each([
    ["00:00", 0],
    ["00:59", 59],
    ["01:00", 60],
    ["07:30", 450],
    ["16:00", 960],
    ["23:59", 1439],
  ])("%s is %i minutes after midnight", (time, minutes) => {
    expect(isLocalTime(time)).toBe(true);
    expect(minutesAfterMidnight(time)).toBe(minutes);
  });

  it.each(["24:00", "7:30", "07.30", "07:60", "16:00:00", "07:30 ", ""])("%j is none", (text) => {
    expect(isLocalTime(text)).toBe(false);
    expect(() => minutesAfterMidnight(text)).toThrow(RangeError);
  });
});

describe("minutes before a time", () => {
  it.each([
    ["07:30", 30, "07:00"],
    ["08:00", 1, "07:59"],
    ["13:30", 0, "13:30"],
    ["00:15", 30, "00:00"],
  ])("%s less %i minutes is %s", (time, minutes, before) => {
    expect(minutesBefore(time, minutes)).toBe(before);
  });
});
