/**
 * A NIK has 16 digits. A passport number has up to nine letters and digits, in an order that each state chooses, most
 * of them digits (ours: one or two letters and six or seven digits; France: 12AB34567; Germany: C01X00T47; Sweden:
 * eight digits). Amounts in rupiah and dates stay.
 */
const longNumber = /\d(?:[ .-]?\d){8,}/g;
const apart = /\b[A-Z]{1,2} \d{6,8}\b/gi;
const date = String.raw`(?:\d{1,2}[A-Z]{3,}\d{4}|\d{4}(?:19|20)\d\d|(?:19|20)\d{6})\b`;
const written = String.raw`(?=\d*[A-Z]|\d{8})(?=(?:[A-Z]*\d){4})[A-Z\d]{6,}`;
const inOnePiece = new RegExp(String.raw`\b(?!Rp\d|[A-Z]{4}|${date})${written}\b`, "gi");

/**
 * What staff typed, without numbers of passports and persons: no message contains them, no page that opens without signing
 * in, and no comment or finding of a supervisor.
 */
export const withoutNumbers = (typed: string): string =>
  typed.replace(longNumber, "...").replace(apart, "...").replace(inOnePiece, "...");
