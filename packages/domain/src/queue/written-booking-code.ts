import { readCrockford } from "../crockford.ts";

/**
 * The booking code that somebody wrote or typed, as it is stored (`K7M-2QX-9RDT`), or undefined when it looks like none.
 * Small letters, missing dashes and the letters that Crockford's base 32 does not have are fine.
 */
export const readBookingCode = (written: string): string | undefined =>
  readCrockford(written, 10)?.replace(/^(...)(...)/, "$1-$2-");
