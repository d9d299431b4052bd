/** `PKU-26-000123`: the office's prefix, the year, and the how many-th of that year it is. */
export const applicationNumberOf = (prefix: string, year: number, count: number): string =>
  `${prefix}-${String(year % 100).padStart(2, "0")}-${String(count).padStart(6, "0")}`;

/**
 * The number that somebody wrote or typed, as it is stored, or undefined when it looks like none. Small letters, blanks and
 * missing dashes are fine.
 */
export const readApplicationNumber = (written: string): string | undefined => {
  const compact = written.replace(/[\s-]/g, "").toUpperCase();
  return /^[A-Z]{3}\d{8}$/.test(compact) ? compact.replace(/^(...)(..)/, "$1-$2-") : undefined;
};
