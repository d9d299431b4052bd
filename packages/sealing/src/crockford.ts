/** Crockford's base 32 has no I, L, O and U, so that a code read aloud or written by hand comes through. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** `length` characters, 5 bits each, the highest first. */
export const toCrockford = (value: bigint, length: number): string =>
  Array.from({ length }, (_, index) => alphabet[Number((value >> BigInt(5 * (length - 1 - index))) & 31n)]).join("");

/** The number behind the characters, or undefined when there is one that the alphabet does not have. */
export const fromCrockford = (text: string): bigint | undefined => {
  let value = 0n;
  for (const character of text.toUpperCase().replace(/[IL]/g, "1").replace(/O/g, "0")) {
    const digit = alphabet.indexOf(character);
    if (digit < 0) return undefined;
    value = (value << 5n) | BigInt(digit);
  }
  return value;
};
