/** A passport number is one or two letters and six or seven digits, a NIK has 16; a date has eight digits and stays. */
const passportNumber = /\b[A-Za-z]{1,2} ?\d{6,7}\b/g;
const longNumber = /\d(?:[ .-]?\d){8,}/g;

/**
 * What an officer typed, without numbers of passports and persons: neither ever leaves in a message, or on a page that
 * opens without signing in.
 */
export const withoutNumbers = (typed: string): string =>
  typed.replace(longNumber, "...").replace(passportNumber, "...");
