import { toGsm7 } from "./gsm7.ts";

const longestName = 12;

/** Whose passport it is, short enough for an SMS and long enough to be known at home: the first 12 characters. */
export const shortName = (name: string): string => toGsm7(name).toUpperCase().slice(0, longestName).trimEnd();

/** The first of several people, and how many more: `BUDI SANTOSO +2`. */
export const shortNames = (names: readonly string[]): string => {
  const [first = "", ...others] = names.map(shortName);
  return others.length === 0 ? first : `${first} +${others.length}`;
};
