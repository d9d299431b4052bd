import { nationalHolidays } from "@sip/calendar/national-holidays";
import { holidayInWords } from "@sip/domain/offices/holiday-in-words";
import { describe, expect, it } from "vitest";

const decreed = Object.entries(nationalHolidays.days).map(([date, holiday]) => ({ date, ...holiday }));

describe("a holiday in words", () => {
  it.each([
    ["2026-12-24", "Cuti Bersama Kelahiran Yesus Kristus", "Joint leave for Christmas"],
    ["2026-12-25", "Kelahiran Yesus Kristus", "Christmas"],
    ["2027-01-01", "Tahun Baru 2027 Masehi", "New Year's Day"],
    ["2027-02-06", "Tahun Baru Imlek 2578 Kongzili", "Lunar New Year"],
    ["2027-03-08", "Hari Suci Nyepi (Tahun Baru Saka 1949)", "Nyepi, the Day of Silence"],
    ["2027-06-06", "1 Muharam Tahun Baru Islam 1449 Hijriah", "Islamic New Year"],
  ])("of %s is the decree's own in Indonesian, and English in English: %s, %s", (on, id, en) => {
    const holiday = decreed.find(({ date }) => date === on);
    expect(holiday && holidayInWords(holiday)).toEqual({ id, en });
  });

  it("is English in English for every day of every decree", () => {
    expect(decreed.length).toBeGreaterThan(70);
    expect(decreed.filter((holiday) => holidayInWords(holiday).en.includes(holiday.name))).toEqual([]);
  });

  it("stays the decree's when it is one that we do not know", () => {
    const name = "Hari Libur yang Baru";
    expect(holidayInWords({ kind: "joint-leave", name })).toEqual({ id: name, en: name });
  });
});
