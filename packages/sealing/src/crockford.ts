import { readCrockford } from "@sip/domain/crockford";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** `length` characters, 5 bits each, the highest first. */
export const toCrockford = (value: bigint, length: number): string =>
  Array.from({ length }, (_, index) => alphabet[Number((value >> BigInt(5 * (length - 1 - index))) & 31n)]).join("");

/** The number behind a code of `length` characters, or undefined for what is none. */
export const fromCrockford = (written: string, length: number): bigint | undefined => {
  const code = readCrockford(written, length);
  if (code === undefined) return undefined;
  return [...code].reduce((value, character) => (value << 5n) | BigInt(alphabet.indexOf(character)), 0n);
};
