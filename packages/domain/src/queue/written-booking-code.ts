/**
 * The booking code that somebody wrote or typed, as it is stored (`K7M-2QX-9RDT`), or undefined when it looks like none.
 * Small letters, missing dashes and the letters that Crockford's base 32 does not have are fine.
 */
export const readBookingCode = (written: string): string | undefined => {
  const compact = written.replace(/[\s-]/g, "").toUpperCase().replace(/[IL]/g, "1").replaceAll("O", "0");
  return /^[0-9A-HJKMNP-TV-Z]{10}$/.test(compact) ? compact.replace(/^(...)(...)/, "$1-$2-") : undefined;
};
