/** How long an item is kept: so many days after something, which the table counts, or until somebody takes it away. */
export type Kept = { readonly days: number; readonly after: string } | { readonly until: string };

/** The table's time-to-live of what is kept so many days after an instant or a date, in seconds since 1970. */
export const expiryAfter = (days: number, moment: string): number =>
  Math.floor(Date.parse(moment) / 1_000) + days * 86_400;

/** Bookings and what belongs to them are kept this long after the visit: long enough for a complaint, no longer. */
const keptDaysAfterVisit = 90;

export const keptAfterVisit = { days: keptDaysAfterVisit, after: "the visit" } as const satisfies Kept;

export const expiryAfterVisit = (date: string): number => expiryAfter(keptDaysAfterVisit, date);

/** The office has to name the term of its applications (OPERATIONS.md, "Offices"). */
export const keptUntilTermIsNamed = { until: "the office names a term" } as const satisfies Kept;

/** What an admin keeps goes when an admin takes it away. */
export const keptByAdmin = { until: "an admin takes it away" } as const satisfies Kept;
