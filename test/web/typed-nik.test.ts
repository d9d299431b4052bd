import { isoDate } from "@sip/calendar/date";
import { readTypedNik } from "@sip/web/people/typed-nik";
import { describe, expect, it } from "vitest";

const today = isoDate("2026-12-18");

describe("a NIK while it is typed", () => {
  it.each([
    ["", { kind: "incomplete", digits: 0 }],
    ["1471 0112", { kind: "incomplete", digits: 8 }],
    ["149901120390000", { kind: "incomplete", digits: 15 }],
    ["14990112O390", { kind: "not-digits" }],
    ["14990112039000011", { kind: "too-long" }],
    ["1499013202900001", { kind: "no-such-birth-date" }],
    ["1499010002900001", { kind: "no-such-birth-date" }],
    ["1499017302900001", { kind: "no-such-birth-date" }],
    ["1499013002900001", { kind: "no-such-birth-date" }],
    ["1499011213900001", { kind: "no-such-birth-date" }],
    ["1499011203900000", { kind: "serial-zero" }],
  ])("%j reads as %j", (typed, reading) => {
    expect(readTypedNik(typed, today)).toEqual(reading);
  });

  it("tells the date of birth", () => {
    expect(readTypedNik("1499011203900001", today)).toEqual({
      kind: "readable",
      bornOn: "1990-03-12",
      unknownArea: false,
    });
  });

  it("takes 40 off the day of a woman", () => {
    expect(readTypedNik("1499015203900001", today)).toMatchObject({ bornOn: "1990-03-12" });
  });

  it("takes the latest century in which the day has happened", () => {
    expect(readTypedNik("1499011812260001", today)).toMatchObject({ bornOn: "2026-12-18" });
    expect(readTypedNik("1499011912260001", today)).toMatchObject({ bornOn: "1926-12-19" });
  });

  it("knows 29 February of a leap year only", () => {
    expect(readTypedNik("1499012902000001", today)).toMatchObject({ bornOn: "2000-02-29" });
    expect(readTypedNik("1499012902010001", today)).toEqual({ kind: "no-such-birth-date" });
  });

  it("warns of an area it does not know and refuses none", () => {
    expect(readTypedNik("9971011203900001", today)).toMatchObject({ kind: "readable", unknownArea: true });
  });
});
