/** What SIP has reason to say about every booking, by its facts. */
export const bookingMessages = [
  "booking-confirmed",
  "booking-rescheduled",
  "booking-cancelled",
  "person-released",
  "visit-reminder",
] as const;

/** About every promise: that it stands or has moved, and that it was broken. */
export const promiseMessages = ["promised-date", "late-apology"] as const;

/** About everything that lies ready for its owner. */
export const pickUpMessages = ["pick-up-reminder"] as const;
