/**
 * How long an item is kept: so many days after something, by the table's time to live, or until somebody removes it.
 */
export type Kept = { readonly days: number; readonly after: string } | { readonly until: string };

/** The time to live for so many days after an instant or a date, in seconds since 1970. */
export const expiryAfter = (days: number, moment: string): number =>
  Math.floor(Date.parse(moment) / 1_000) + days * 86_400;

/** Bookings and all that belongs to them are kept so long after the visit: long enough for a complaint. */
const keptDaysAfterVisit = 90;

export const keptAfterVisit = { days: keptDaysAfterVisit, after: "the visit" } as const satisfies Kept;

export const expiryAfterVisit = (date: string): number => expiryAfter(keptDaysAfterVisit, date);

/** The office has to decide how long its applications are kept (OPERATIONS.md, "Offices"). */
export const keptUntilTermIsNamed = { until: "the office names a term" } as const satisfies Kept;

/** An admin keeps these items, and removes them. */
export const keptByAdmin = { until: "an admin takes it away" } as const satisfies Kept;
