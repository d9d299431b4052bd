import { readCrockford } from "../crockford.ts";

/**
 * The booking code that somebody typed, in its stored form (`K7M-2QX-9RDT`), or undefined when it is none. Small
 * letters, missing dashes and letters that Crockford's base 32 does not have are accepted.
 */
export const readBookingCode = (written: string): string | undefined =>
  readCrockford(written, 10)?.replace(/^(...)(...)/, "$1-$2-");
