import { isoDate } from "./date.ts";
import type { HolidayData } from "./holidays.ts";
import days from "./holidays-id.json" with { type: "json" };

/**
 * National holidays and joint leave (cuti bersama) of Indonesia, 2025 to 2027, from the joint decrees of the Minister of
 * Religious Affairs, the Minister of Manpower and the Minister for the Civil Service, as published on setneg.go.id and
 * kemenkopmk.go.id; read 24 November 2026. Islamic feasts may still move by a day when the moon is sighted (sidang
 * isbat): an office override carries that until the decree is amended.
 */
export const nationalHolidays: HolidayData = {
  decrees: [
    {
      year: 2025,
      numbers: ["1017/2024", "2/2024", "2/2024"],
      signedOn: isoDate("2024-10-14"),
      nationalDays: 17,
      jointLeaveDays: 11,
      amendedBy: {
        numbers: ["933/2025", "1/2025", "3/2025"],
        signedOn: isoDate("2025-08-07"),
        reason: "18 August 2025 becomes joint leave",
      },
    },
    {
      year: 2026,
      numbers: ["1497/2025", "2/2025", "5/2025"],
      signedOn: isoDate("2025-09-19"),
      nationalDays: 17,
      jointLeaveDays: 8,
    },
    {
      year: 2027,
      numbers: ["1205/2026", "3/2026", "2/2026"],
      signedOn: isoDate("2026-09-15"),
      nationalDays: 18,
      jointLeaveDays: 8,
    },
  ],
  days,
};
