/** Bookings and what belongs to them are kept this long after the visit: long enough for a complaint, no longer. */
const keptDaysAfterVisit = 90;

/** The table's time-to-live of what belongs to a visit on `date`, in seconds since 1970. */
export const expiryAfterVisit = (date: string): number => Date.parse(date) / 1_000 + keptDaysAfterVisit * 86_400;
