import { localMoment } from "@sip/calendar/local-moment";
import { isDueForRenewal } from "@sip/web/wall/renewal";
import { describe, expect, it } from "vitest";

const at = (timestamp: string, clockSetByMs = 0) => ({ office: localMoment(timestamp), deviceStartMs: clockSetByMs });
const loaded = at("2026-12-28T09:00:00+09:00");

describe("the screen on the wall loads its page anew", () => {
  it.each([
    ["not on the same day", at("2026-12-28T23:59:00+09:00"), false],
    ["not at midnight", at("2026-12-29T00:00:00+09:00"), false],
    ["in the night, at three o'clock of the office", at("2026-12-29T03:00:00+09:00"), true],
    ["when it wakes up in the morning", at("2026-12-29T07:10:00+09:00"), true],
    ["when it wakes up early after days off", at("2027-01-04T02:00:00+09:00"), false],
    ["when its clock was set forward", at("2026-12-28T09:01:00+09:00", 61_000), true],
    ["when its clock was set back", at("2026-12-28T09:01:00+09:00", -61_000), true],
    ["not for what a clock goes wrong by", at("2026-12-28T18:00:00+09:00", 2_000), false],
  ])("%s", (_, now, isDue) => {
    expect(isDueForRenewal(loaded, now)).toBe(isDue);
  });

  it("once a night", () => {
    expect(isDueForRenewal(at("2026-12-29T03:01:00+09:00"), at("2026-12-29T23:00:00+09:00"))).toBe(false);
  });
});
