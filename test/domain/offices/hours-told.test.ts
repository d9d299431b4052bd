import { isoDate } from "@sip/calendar/date";
import { daysToldFrom, hoursToldInWords, otherHoursInWords, shortHoursTold } from "@sip/domain/offices/hours-told";
import { describe, expect, it } from "vitest";
import { makassar, pekanbaru } from "../../support/offices/offices.ts";

const days = (from: string, to: string) => ({ from: isoDate(from), to: isoDate(to) });
const shortDay = {
  from: "2027-02-24",
  to: "2027-02-24",
  hours: { 3: { opens: "09:00", closes: "12:00" } },
  reason: { id: "Rapat kerja", en: "Staff meeting" },
  source: "the office",
};
const withShortDay = { ...pekanbaru, otherHours: [shortDay, ...pekanbaru.otherHours] };

describe("the hours that are told of some days", () => {
  it.each([
    ["before Ramadan", "2027-01-04", "2027-02-05", "Senin–Jumat 07.30–16.00"],
    [
      "that reach into Ramadan",
      "2027-01-11",
      "2027-02-09",
      "Senin–Jumat 07.30–16.00; 8 Februari–9 Maret (Ramadan): Senin–Kamis 08.00–15.00, Jumat 08.00–15.30",
    ],
    ["within Ramadan", "2027-02-08", "2027-03-09", "Senin–Kamis 08.00–15.00, Jumat 08.00–15.30"],
    ["after it", "2027-03-10", "2027-04-09", "Senin–Jumat 07.30–16.00"],
  ])("%s, %s to %s", (_, from, to, words) => {
    expect(hoursToldInWords(pekanbaru, days(from, to), "id")).toBe(words);
  });

  it("name a short day by its weekday", () => {
    expect(hoursToldInWords(withShortDay, days("2027-02-22", "2027-02-26"), "en")).toBe(
      "8 February–9 March (Ramadan): Monday–Thursday 08:00–15:00, Friday 08:00–15:30; Wednesday, 24 February (Staff meeting): 09:00–12:00",
    );
  });

  it("are those up to the last day; of two weeks where there is none, or where it has passed", () => {
    expect(daysToldFrom(isoDate("2027-01-25"), "2027-02-24")).toEqual(days("2027-01-25", "2027-02-24"));
    expect(daysToldFrom(isoDate("2027-01-25"), null)).toEqual(days("2027-01-25", "2027-02-08"));
    expect(daysToldFrom(isoDate("2027-01-25"), "2027-01-24")).toEqual(days("2027-01-25", "2027-02-08"));
  });
});

describe("the hours that an SMS tells of some days", () => {
  it.each([
    ["before Ramadan", "2027-01-04", "2027-02-05", "Sen–Jum 07.30–16.00"],
    ["that reach into Ramadan", "2027-01-11", "2027-02-09", "Sen–Jum 08.00–15.00"],
    ["within Ramadan", "2027-02-08", "2027-03-09", "Sen–Jum 08.00–15.00"],
  ])("%s, %s to %s, are open on each of them and no longer than the usual ones", (_, from, to, words) => {
    expect(shortHoursTold(pekanbaru, days(from, to), "id")).toBe(words);
  });

  it("keep their weekdays apart where the usual ones do (Makassar)", () => {
    expect(shortHoursTold(makassar, days("2027-02-08", "2027-02-12"), "id")).toBe(
      "Sen–Kam 08.00–15.00, Jum 08.00–15.30",
    );
  });

  it("are all said where no hour is common to all days", () => {
    const evening = { ...shortDay, hours: { 3: { opens: "17:00", closes: "20:00" } } };
    expect(shortHoursTold({ ...pekanbaru, otherHours: [evening] }, days("2027-02-22", "2027-02-26"), "id")).toBe(
      "Sen–Jum 07.30–16.00; Rab 17.00–20.00",
    );
  });
});

describe("other hours by themselves", () => {
  it("say their days, the reason and the hours", () => {
    const [ramadan] = pekanbaru.otherHours;
    if (ramadan === undefined) throw new Error("Pekanbaru has hours of Ramadan");
    expect(otherHoursInWords(ramadan, "en")).toBe(
      "8 February–9 March (Ramadan): Monday–Thursday 08:00–15:00, Friday 08:00–15:30",
    );
    expect(otherHoursInWords(shortDay, "id")).toBe("Rabu, 24 Februari (Rapat kerja): 09.00–12.00");
  });
});
