import { isoDate } from "@sip/calendar/date";
import { birthDatesIn, carriesBirthDate, compactNik, hasKnownProvince, readNik } from "@sip/domain/people/nik";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const refusalOf = (nik: string, dateOfBirth = "1999-03-12") => {
  const read = readNik(nik, isoDate(dateOfBirth));
  return read.ok ? "accepted" : read.refusal.kind;
};

describe("a NIK", () => {
  it("has 16 digits: area, date of birth as DDMMYY, serial", () => {
    expect(readNik("1471991203990001", isoDate("1999-03-12"))).toEqual({
      ok: true,
      value: { lastFour: "0001" },
    });
  });

  it("carries 40 more on the day for women", () => {
    expect(refusalOf("1471995203990001")).toBe("accepted");
  });

  it.each([
    ["147199120399001", "not-16-digits"],
    ["14719912039900011", "not-16-digits"],
    ["147199120399000A", "not-16-digits"],
    ["1471993203990001", "no-such-birth-date"], // the 32nd
    ["1471990003990001", "no-such-birth-date"], // day 00
    ["1471997203990001", "no-such-birth-date"], // 72 is the 32nd of a woman
    ["1471991213990001", "no-such-birth-date"], // month 13
    ["1471993104990001", "no-such-birth-date"], // 31 April
    ["1471991203990000", "serial-zero"],
    ["1471991303990001", "other-birth-date"],
    ["1471991203980001", "other-birth-date"],
  ])("%s is refused: %s", (nik, kind) => {
    expect(refusalOf(nik)).toBe(kind);
  });

  it("is of the century its owner declares", () => {
    expect(refusalOf("1471991203150001", "2015-03-12")).toBe("accepted");
    expect(refusalOf("1471991203150001", "1915-03-12")).toBe("accepted");
  });

  it("may hold 29 February when one of the centuries had it, and the declared date then decides", () => {
    expect(refusalOf("1471992902000001", "2000-02-29")).toBe("accepted");
    expect(refusalOf("1471992902010001", "2001-03-01")).toBe("no-such-birth-date");
  });

  it("may be of an area that nobody knows: areas are split and renamed", () => {
    expect(refusalOf("9999991203990001")).toBe("accepted");
    expect(["9999991203990001", "1471991203990001", "9101991203990001"].map(hasKnownProvince)).toEqual([
      false,
      true,
      true,
    ]);
  });

  it.each([
    ["1499011203900001", "1990-03-12", true],
    ["1499015203900001", "1990-03-12", true],
    ["1471 0112 0326 0001", "1926-03-12", true],
    ["1499011203900001", "1990-03-13", false],
    ["1499011203900001", "1990-12-03", false],
  ])("and a date of birth: %s and %s is %s", (written, bornOn, match) => {
    expect(carriesBirthDate(compactNik(written), isoDate(bornOn))).toBe(match);
  });

  it("can mean a day in either century, the later one first", () => {
    expect(birthDatesIn("1499011812260001")).toEqual(["2026-12-18", "1926-12-18"]);
    expect(birthDatesIn("1499012902000001")).toEqual(["2000-02-29"]);
    expect(birthDatesIn("1499012902010001")).toEqual([]);
  });

  it("is accepted for every real date of birth of either sex, and for no other date", () => {
    const anyDay = fc.date({ min: new Date("1930-01-01"), max: new Date("2026-11-24"), noInvalidDate: true });
    fc.assert(
      fc.property(anyDay, anyDay, fc.boolean(), (day, other, isFemale) => {
        const on = (date: Date) => isoDate(date.toISOString().slice(0, 10));
        const [year, month, dayOfMonth] = on(day).split("-");
        const digits = `147199${Number(dayOfMonth) + (isFemale ? 40 : 0)}`.padEnd(8, "0");
        const nik = `${isFemale ? digits : `147199${dayOfMonth}`}${month}${year?.slice(2)}0001`;
        expect(readNik(nik, on(day)).ok).toBe(true);
        expect(readNik(nik, on(other)).ok).toBe(on(other).slice(2) === on(day).slice(2));
      }),
    );
  });
});
