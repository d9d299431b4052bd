import { nikMatchesBirth, readNik } from "@sip/web/people/nik";
import { describe, expect, it } from "vitest";

const today = "2026-12-18";

describe("a NIK while it is typed", () => {
  it.each([
    ["", { kind: "incomplete", digits: 0 }],
    ["1471 0112", { kind: "incomplete", digits: 8 }],
    ["149901120390000", { kind: "incomplete", digits: 15 }],
    ["14990112O390", { kind: "not-digits" }],
    ["14990112039000011", { kind: "too-long" }],
    ["1499013202900001", { kind: "no-such-date" }],
    ["1499010002900001", { kind: "no-such-date" }],
    ["1499017302900001", { kind: "no-such-date" }],
    ["1499013002900001", { kind: "no-such-date" }],
    ["1499011213900001", { kind: "no-such-date" }],
    ["1499011203900000", { kind: "no-serial" }],
  ])("%j reads as %j", (typed, reading) => {
    expect(readNik(typed, today)).toEqual(reading);
  });

  it("tells the date of birth", () => {
    expect(readNik("1499011203900001", today)).toEqual({ kind: "readable", bornOn: "1990-03-12", unknownArea: false });
  });

  it("takes 40 off the day of a woman", () => {
    expect(readNik("1499015203900001", today)).toMatchObject({ bornOn: "1990-03-12" });
  });

  it("takes the latest century in which the day has happened", () => {
    expect(readNik("1499011812260001", today)).toMatchObject({ bornOn: "2026-12-18" });
    expect(readNik("1499011912260001", today)).toMatchObject({ bornOn: "1926-12-19" });
  });

  it("knows 29 February of a leap year only", () => {
    expect(readNik("1499012902000001", today)).toMatchObject({ bornOn: "2000-02-29" });
    expect(readNik("1499012902010001", today)).toEqual({ kind: "no-such-date" });
  });

  it("warns of an area it does not know and refuses none", () => {
    expect(readNik("9971011203900001", today)).toMatchObject({ kind: "readable", unknownArea: true });
  });
});

describe("a date of birth and a NIK", () => {
  it.each([
    ["1499011203900001", "1990-03-12", true],
    ["1499015203900001", "1990-03-12", true],
    ["1471 0112 0326 0001", "1926-03-12", true],
    ["1499011203900001", "1990-03-13", false],
    ["1499011203900001", "1990-12-03", false],
  ])("%s and %s: %s", (nik, bornOn, match) => {
    expect(nikMatchesBirth(nik, bornOn)).toBe(match);
  });
});
