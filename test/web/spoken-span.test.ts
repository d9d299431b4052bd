import { spokenMoves } from "@sip/web/supervisor/spoken-moves";
import { spokenMinutes, spokenSpan } from "@sip/web/supervisor/spoken-span";
import { supervisorEn } from "@sip/web/words/supervisor.en";
import { supervisorId } from "@sip/web/words/supervisor.id";
import { describe, expect, it } from "vitest";

describe("how long a passport is late, or has left, at 12.00 WIB on Tuesday 29 December 2026", () => {
  const nowMs = Date.parse("2026-12-29T12:00:00+07:00");

  it.each([
    ["2026-12-29T12:00:00+07:00", "1 menit", "1 minute"],
    ["2026-12-29T12:40:00+07:00", "40 menit", "40 minutes"],
    ["2026-12-29T11:00:00+07:00", "1 jam", "1 hour"],
    ["2026-12-29T13:16:00+07:00", "1 jam 16 menit", "1 hour 16 minutes"],
    ["2026-12-29T16:00:00+07:00", "4 jam", "4 hours"],
    // Of another day only days are said: nobody compares 20 hours with 4 days.
    ["2026-12-28T16:00:00+07:00", "1 hari", "1 day"],
    ["2026-12-30T16:00:00+07:00", "1 hari", "1 day"],
    ["2026-12-27T16:00:00+07:00", "2 hari", "2 days"],
    ["2026-12-25T16:00:00+07:00", "4 hari", "4 days"],
  ])("from %s is said as %s", (timestamp, indonesian, english) => {
    expect(spokenSpan(timestamp, nowMs, supervisorId)).toBe(indonesian);
    expect(spokenSpan(timestamp, nowMs, supervisorEn)).toBe(english);
  });

  it("counts the days of the office's own zone: 01.00 WIT on Wednesday is not yet Wednesday in Jakarta", () => {
    const lateEvening = Date.parse("2026-12-30T01:00:00+09:00");
    expect(spokenSpan("2026-12-29T16:00:00+09:00", lateEvening, supervisorId)).toBe("1 hari");
    expect(spokenSpan("2026-12-29T16:00:00+07:00", lateEvening, supervisorId)).toBe("7 jam");
  });
});

describe("how a promise was moved, in words", () => {
  it.each([
    [45, "45 menit"],
    [60, "1 jam"],
    [190, "3 jam 10 menit"],
    [17 * 60, "17 jam"],
  ])("has %i paused minutes as %s", (minutes, said) => {
    expect(spokenMinutes(minutes, supervisorId)).toBe(said);
  });

  it("says how often, for how long it was paused, and by whom, and leaves out what is not so", () => {
    const moved = { times: 2, firstPromisedOn: "2026-12-29", pausedMinutes: 190, by: ["rina", "budi"] };
    expect(spokenMoves(moved, supervisorId)).toBe("Janji berpindah 2 kali, dijeda 3 jam 10 menit, oleh rina, budi.");
    expect(spokenMoves(moved, supervisorEn)).toBe(
      "The promise was moved 2 times, paused for 3 hours 10 minutes, by rina, budi.",
    );
    expect(spokenMoves({ ...moved, times: 1, pausedMinutes: 0, by: [] }, supervisorId)).toBe("Janji berpindah 1 kali.");
    expect(spokenMoves(null, supervisorId)).toBeUndefined();
  });
});
