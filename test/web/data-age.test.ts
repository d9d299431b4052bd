import { dataAge } from "@sip/web/wall/data-age";
import { describe, expect, it } from "vitest";

const readAtMs = Date.parse("2026-12-29T14:05:00+07:00");
const after = (seconds: number): number => readAtMs + seconds * 1_000;

describe("the age of what the screen on the wall shows", () => {
  it.each([
    ["fresh", 0, false],
    ["fresh", 59, false],
    ["cut-off", 60, false],
    ["cut-off", 20, true],
    ["cut-off", 179, true],
    ["old", 180, true],
    ["old", 180, false],
    ["old", 86_400, false],
  ] as const)("is %s after %i seconds, where the newest asking failed: %s", (age, seconds, hasFailed) => {
    expect(dataAge(readAtMs, hasFailed, after(seconds))).toBe(age);
  });

  it("is fresh, too, where the clock was set back", () => {
    expect(dataAge(readAtMs, false, after(-3_600))).toBe("fresh");
  });
});
