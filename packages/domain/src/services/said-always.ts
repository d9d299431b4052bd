/** Messages about every booking, by its facts. */
export const bookingMessages = [
  "booking-confirmed",
  "booking-rescheduled",
  "booking-cancelled",
  "person-released",
  "visit-reminder",
] as const;

/** Messages about every promise: it was made; it has moved; it holds after a pause; it was broken; it still is. */
export const promiseMessages = [
  "promised-date",
  "promise-moved",
  "promise-kept",
  "late-apology",
  "still-late",
] as const;

/** Messages about everything that waits for papers: their term ends soon. */
export const papersMessages = ["papers-reminder"] as const;

/** Messages about everything that waits for its owner: not collected yet; ready only after the last day to collect. */
export const pickUpMessages = ["pick-up-reminder", "pick-up-over"] as const;
