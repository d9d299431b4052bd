// Crockford's base 32 has no I, L, O and U, so that a code read aloud or written by hand comes through.

/** What somebody wrote or typed as it was meant: in capitals, without blanks and dashes, I and L read as 1, O as 0. */
export const asCrockford = (written: string): string =>
  written.replace(/[\s-]/g, "").toUpperCase().replace(/[IL]/g, "1").replaceAll("O", "0");

/** The same, or undefined for what is no code of so many characters. */
export const readCrockford = (written: string, shortest: number, longest = shortest): string | undefined => {
  const code = asCrockford(written);
  const isOfLength = code.length >= shortest && code.length <= longest;
  return isOfLength && /^[0-9A-HJKMNP-TV-Z]+$/.test(code) ? code : undefined;
};
