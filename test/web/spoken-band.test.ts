import { isoDate } from "@sip/calendar/date";
import type { LocalMoment } from "@sip/calendar/local-moment";
import { spokenBand } from "@sip/web/supervisor/spoken-band";
import { supervisorEn } from "@sip/web/words/supervisor.en";
import { supervisorId } from "@sip/web/words/supervisor.id";
import { describe, expect, it } from "vitest";

/** Mon 21 Dec 2026. */
const now: LocalMoment = { date: isoDate("2026-12-21"), time: "09:00", zoneLabel: "WIB" };

describe("a forecast in words", () => {
  it.each([
    ["2026-12-22T11:00", "2026-12-23T15:00", "Selasa siang sampai Rabu sore", "Tuesday midday to Wednesday afternoon"],
    ["2026-12-22T08:00", "2026-12-22T14:59", "Selasa pagi sampai siang", "Tuesday morning to midday"],
    ["2026-12-22T08:00", "2026-12-22T10:59", "Selasa pagi", "Tuesday morning"],
    [
      "2026-12-23T15:30",
      "2026-12-28T09:00",
      "Rabu sore sampai Senin 28 Desember pagi",
      "Wednesday afternoon to Monday 28 December morning",
    ],
  ])("from %s to %s is said as %s", (from, to, indonesian, english) => {
    const band = { from: `${from}:00+07:00`, to: `${to}:00+07:00` };
    expect(spokenBand(band, now, "id", supervisorId)).toBe(indonesian);
    expect(spokenBand(band, now, "en", supervisorEn)).toBe(english);
  });
});
