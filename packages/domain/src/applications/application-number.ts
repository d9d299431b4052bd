/** `PKU-26-000123`: the office's prefix, the year, and the number within the year. */
export const applicationNumberOf = (prefix: string, year: number, count: number): string =>
  `${prefix}-${String(year % 100).padStart(2, "0")}-${String(count).padStart(6, "0")}`;

/**
 * The application number that somebody typed, in its stored form, or undefined when it is none. Small letters, blanks
 * and missing dashes are accepted.
 */
export const readApplicationNumber = (written: string): string | undefined => {
  const compact = written.replace(/[\s-]/g, "").toUpperCase();
  return /^[A-Z]{3}\d{8}$/.test(compact) ? compact.replace(/^(...)(..)/, "$1-$2-") : undefined;
};
