import { smsParts, toGsm7 } from "@sip/domain/notices/gsm7";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

describe("the parts of an SMS", () => {
  it.each([
    ["nothing at all", "", 1],
    ["160 letters", "a".repeat(160), 1],
    ["161 letters", "a".repeat(161), 2],
    ["306 letters, twice 153", "a".repeat(306), 2],
    ["307 letters", "a".repeat(307), 3],
    ["80 euro signs, which count twice", "€".repeat(80), 1],
    ["80 euro signs and a letter", `${"€".repeat(80)}a`, 2],
    ["every character of the extension table, 20 septets", "\f^{}\\[~]|€".repeat(8), 1],
    ["70 characters of another alphabet", "ж".repeat(70), 1],
    ["71 characters of another alphabet", "ж".repeat(71), 2],
    ["134 characters of another alphabet, twice 67", "ж".repeat(134), 2],
    ["159 letters and one curly quote, which makes all of it UCS-2", `${"a".repeat(159)}\u2019`, 3],
    ["35 emoji, which are two units each", "🙂".repeat(35), 1],
  ])("%s", (_, text, parts) => {
    expect(smsParts(text)).toBe(parts);
  });

  it("never parts the two halves of a character: 152 letters, then an escape that would stand across the border", () => {
    expect(smsParts(`${"a".repeat(152)}€${"a".repeat(152)}`)).toBe(3);
    expect(smsParts(`${"a".repeat(152)}aa${"a".repeat(152)}`)).toBe(2);
  });
});

describe("a text in the alphabet of SMS", () => {
  it.each([
    ["curly quotes and apostrophes", "\u201CNur\u2019aini\u201D", '"Nur\'aini"'],
    ["dashes", "07.30\u201316.00 \u2014 Sen\u2010Jum", "07.30-16.00 - Sen-Jum"],
    ["an ellipsis", "KTP\u2026", "KTP..."],
    ["no-break and other spaces", "Rp\u00A0650.000\u202F\u2009!", "Rp 650.000  !"],
    ["characters without width", "BU\u200BDI\uFEFF", "BUDI"],
    ["accents that the alphabet does not have", "Šárka Çelik Nguyễn", "Sarka Çelik Nguyen"],
    ["letters that no accent makes", "ŁUKASZ Đức ÞÓR Œuvre ı", "LUKASZ Duc THOR OEuvre i"],
    ["letters of the alphabet with accents stay", "é è à ñ ü Ä", "é è à ñ ü Ä"],
    ["an accent written as a character of its own", "e\u0301", "é"],
    ["another script", "Иван 李", "???? ?"],
  ])("%s", (_, written, plain) => {
    expect(toGsm7(written)).toBe(plain);
  });

  it("is never UCS-2 and never changes twice, whatever goes in", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
        const plain = toGsm7(text);
        expect(smsParts(plain)).toBeLessThanOrEqual(Math.max(1, Math.ceil((plain.length * 2) / 152)));
        expect(toGsm7(plain)).toBe(plain);
      }),
    );
  });
});
