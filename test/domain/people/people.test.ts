import { isoDate } from "@sip/calendar/date";
import { ageOn } from "@sip/domain/people/age";
import { maskName, readName } from "@sip/domain/people/name";
import { maskPhone, readPhone } from "@sip/domain/people/phone";
import { describe, expect, it } from "vitest";

describe("a mobile phone", () => {
  it.each([
    ["0812-9999-9999", "+6281299999999"],
    ["812 9999 9999", "+6281299999999"],
    ["62 812.9999.9999", "+6281299999999"],
    ["+62 (812) 9999 9999", "+6281299999999"],
    ["0812 3456 7890", "+6281234567890"],
    ["812-3456-7890", "+6281234567890"],
    ["62 812 3456 7890", "+6281234567890"],
    ["+62 (812) 3456.7890", "+6281234567890"],
  ])("written as %s is %s", (written, phone) => {
    expect(readPhone(written)).toBe(phone);
  });

  it.each([
    "",
    "0761 21536",
    "08",
    "+65 8123 4567",
    "0812345678901234",
    "abc",
    "+1 202 555 0100",
    "08123",
    "0812999999999999",
    "0812x9999999",
    "ID.AB12",
    "0802 9999 9999",
  ])("is not %j", (written) => {
    expect(readPhone(written)).toBeUndefined();
  });

  it("is shown with its middle hidden", () => {
    expect(maskPhone("+6281299999789")).toBe("+62812••••789");
    expect(maskPhone("+6281234567890")).toBe("+62812••••890");
  });
});

describe("a name", () => {
  it.each([
    ["  budi   santoso ", "BUDI SANTOSO"],
    ["Suharti", "SUHARTI"],
    ["St. Nur'aini, S.Pd.", "ST. NUR'AINI, S.PD."],
    ["Dewi-Ayu / Ketut", "DEWI-AYU / KETUT"],
    ["Renée", "RENÉE"],
    ["Ma\u2019ruf D\u2018Souza", "MA'RUF D'SOUZA"],
    ["Nur`aini O\u00b4Brien", "NUR'AINI O'BRIEN"],
  ])("written as %j is %j", (written, name) => {
    expect(readName(written)).toBe(name);
  });

  it.each(["", "   ", "...", "B4mbang", "<script>", "A".repeat(101), "a\nb\u0000"])("is not %j", (written) => {
    expect(readName(written)).toBeUndefined();
  });

  it("is masked to initials and lengths in public", () => {
    expect(maskName("BUDI SANTOSO")).toBe("B••• S••••••");
    expect(maskName("A")).toBe("A");
  });
});

describe("age in whole years", () => {
  it.each([
    ["1966-12-22", "2026-12-21", 59],
    ["1966-12-22", "2026-12-22", 60],
    ["2008-02-29", "2026-02-28", 17],
    ["2008-02-29", "2026-03-01", 18],
  ])("born %s is on %s %i", (born, on, age) => {
    expect(ageOn(isoDate(born), isoDate(on))).toBe(age);
  });
});
