import {
  dateInDigits,
  dateInWords,
  dayMonthAndYear,
  monthNames,
  shortDate,
  timeInWords,
  weekdayAndDay,
  weekdayInWords,
} from "@sip/domain/dates-in-words";
import { hoursInWords, shortHours, spansInWords } from "@sip/domain/offices/hours-in-words";
import { rupiahInWords } from "@sip/domain/rupiah-in-words";
import { describe, expect, it } from "vitest";

describe("a date", () => {
  it("is written with its weekday", () => {
    expect(dateInWords("2026-12-29", "id")).toBe("Selasa, 29 Desember 2026");
    expect(dateInWords("2026-12-29", "en")).toBe("Tuesday, 29 December 2026");
    expect(dateInWords("2027-01-03", "id")).toBe("Minggu, 3 Januari 2027");
  });

  it("is written without what is plain to see", () => {
    expect(weekdayInWords("2027-01-03", "en")).toBe("Sunday");
    expect(dayMonthAndYear("2027-01-03", "en")).toBe("3 January 2027");
    expect(weekdayAndDay("2027-01-03", "id")).toBe("Minggu, 3 Januari");
  });

  it("is written in short for an SMS", () => {
    expect(shortDate("2026-12-29", "id")).toBe("Sel 29-12-2026");
    expect(shortDate("2026-12-29", "en")).toBe("Tue 29-12-2026");
    expect(dateInDigits("2027-01-28")).toBe("28-01-2027");
  });

  it("has one of twelve months, in either language", () => {
    expect([new Set(monthNames.id).size, new Set(monthNames.en).size]).toEqual([12, 12]);
  });

  it("is a real day", () => {
    expect(() => dateInWords("2026-02-30", "id")).toThrow("2026-02-30");
  });
});

describe("a time", () => {
  it("has a dot in Indonesian", () => {
    expect(timeInWords("14:00", "id")).toBe("14.00");
    expect(timeInWords("14:00", "en")).toBe("14:00");
  });
});

describe("opening hours", () => {
  const day = { opens: "07:30", closes: "16:00" };
  const hours = { 1: day, 2: day, 3: day, 4: day, 5: { ...day, closes: "16:30" }, 7: day };

  it("are one span for days in a row with the same hours", () => {
    expect(spansInWords(hours, "en")).toEqual([
      "Monday–Thursday 07:30–16:00",
      "Friday 07:30–16:30",
      "Sunday 07:30–16:00",
    ]);
    expect(hoursInWords(hours, "id")).toBe("Senin–Kamis 07.30–16.00, Jumat 07.30–16.30, Minggu 07.30–16.00");
  });

  it("name days by three letters in an SMS", () => {
    expect(shortHours(hours, "id")).toBe("Sen–Kam 07.30–16.00, Jum 07.30–16.30, Min 07.30–16.00");
  });
});

describe("money", () => {
  it("is written as the tariff does, by the dividers of the language", () => {
    const amounts = [650_000, 1_600_000, 950, 0];
    expect(amounts.map((amount) => rupiahInWords(amount, "id"))).toEqual(["Rp650.000", "Rp1.600.000", "Rp950", "Rp0"]);
    expect(amounts.map((amount) => rupiahInWords(amount, "en"))).toEqual(["Rp650,000", "Rp1,600,000", "Rp950", "Rp0"]);
  });
});
