import { addDays, isoDate } from "@sip/calendar/date";
import { dayInWords } from "@sip/calendar/day-in-words";
import { explainDays } from "@sip/calendar/explain-days";
import { holidayCalendar } from "@sip/calendar/holidays";
import { nationalHolidays } from "@sip/calendar/national-holidays";
import { officeHours } from "@sip/calendar/office-hours";
import { workingCalendar } from "@sip/calendar/working-days";
import { describe, expect, it } from "vitest";

const usual = { opens: "07:30", closes: "16:00" };
const calendar = workingCalendar({
  holidays: holidayCalendar(nationalHolidays),
  overrides: [
    { date: "2026-12-26", open: true, reason: { id: "layanan akhir tahun", en: "year-end service" } },
    { date: "2026-12-28", open: false, reason: { id: "kabut asap", en: "haze" } },
  ],
});
const zone = "Asia/Makassar";
const time = {
  calendar,
  zone,
  hours: officeHours({
    weekly: { 1: usual, 2: usual, 3: usual, 4: usual, 5: usual },
    onDate: { "2026-12-23": { opens: "08:00", closes: "12:00" } },
    calendar,
    zone,
  }),
} as const;

const inWords = (from: string, to = from) =>
  explainDays(isoDate(from), isoDate(to), time).map((day) => [day.date, dayInWords(day)]);

describe("why an office works on a day or not", () => {
  it("is answered for 24 December 2026 with the name and the decree of the joint leave", () => {
    expect(explainDays(isoDate("2026-12-24"), isoDate("2026-12-24"), time)).toEqual([
      {
        date: "2026-12-24",
        day: { kind: "joint-leave", name: "Cuti Bersama Kelahiran Yesus Kristus" },
        decree: { numbers: ["1497/2025", "2/2025", "5/2025"], signedOn: "2025-09-19" },
      },
    ]);
  });

  it("is answered in words for each day of Christmas week 2026", () => {
    expect(inWords("2026-12-23", "2026-12-29")).toEqual([
      ["2026-12-23", { id: "kantor buka 08.00-12.00", en: "the office is open 08:00-12:00" }],
      [
        "2026-12-24",
        {
          id: "cuti bersama, Kelahiran Yesus Kristus (SKB 1497/2025, 2/2025, 5/2025)",
          en: "joint leave, Kelahiran Yesus Kristus (joint decree 1497/2025, 2/2025, 5/2025)",
        },
      ],
      [
        "2026-12-25",
        {
          id: "hari libur nasional, Kelahiran Yesus Kristus (SKB 1497/2025, 2/2025, 5/2025)",
          en: "national holiday, Kelahiran Yesus Kristus (joint decree 1497/2025, 2/2025, 5/2025)",
        },
      ],
      [
        "2026-12-26",
        {
          id: "kantor buka 07.30-16.00 (layanan akhir tahun)",
          en: "the office is open 07:30-16:00 (year-end service)",
        },
      ],
      ["2026-12-27", { id: "akhir pekan", en: "weekend" }],
      ["2026-12-28", { id: "kantor tutup (kabut asap)", en: "the office is closed (haze)" }],
      ["2026-12-29", { id: "kantor buka 07.30-16.00", en: "the office is open 07:30-16:00" }],
    ]);
  });

  it("names the decree that amended the first one, where one did", () => {
    expect(inWords("2025-08-18")).toEqual([
      [
        "2025-08-18",
        {
          id: "cuti bersama, Proklamasi Kemerdekaan (SKB 1017/2024, 2/2024, 2/2024, diubah dengan 933/2025, 1/2025, 3/2025)",
          en: "joint leave, Proklamasi Kemerdekaan (joint decree 1017/2024, 2/2024, 2/2024, amended by 933/2025, 1/2025, 3/2025)",
        },
      ],
    ]);
  });

  it("is that nobody knows yet, in a year without decree, weekends too", () => {
    expect(inWords("2028-01-01")).toEqual([
      [
        "2028-01-01",
        { id: "hari libur tahun 2028 belum ditetapkan", en: "the holidays of 2028 have not been decreed yet" },
      ],
    ]);
    expect(explainDays(isoDate("2027-12-31"), isoDate("2028-01-01"), time).map(({ day }) => day)).toEqual([
      { kind: "working-day" },
      { kind: "not-decreed", year: 2028 },
    ]);
  });

  it("agrees with the working calendar on each of the 1,095 days, and has hours on working days alone", () => {
    const days = explainDays(isoDate("2025-01-01"), isoDate("2027-12-31"), time);
    expect(days).toHaveLength(1095);
    days.forEach(({ date, day, opens, closes, decree }, index) => {
      expect(date).toBe(addDays(isoDate("2025-01-01"), index));
      expect(day).toEqual(calendar.dayKind(date));
      expect([date, opens !== undefined, closes !== undefined]).toEqual([
        date,
        calendar.isWorkingDay(date),
        calendar.isWorkingDay(date),
      ]);
      expect([date, decree !== undefined]).toEqual([date, /holiday|leave/.test(day.kind)]);
    });
  });

  it("is nothing for a range that ends before it begins", () => {
    expect(explainDays(isoDate("2026-12-24"), isoDate("2026-12-23"), time)).toEqual([]);
  });
});
