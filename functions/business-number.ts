/** What functions count, by name, and what one of each is. */
export const businessNumbers = {
  bookings: "booking made; the same request again is none",
  codes: "code asked for, by WhatsApp or SMS; a proof by message is none",
  notices: "message that a channel took, by `Channel` too; work that comes again is none",
  fallbacks: "SMS that took the place of WhatsApp, which refused or later gave up",
  breaches: "promise found broken",
} as const;

export type BusinessNumber = keyof typeof businessNumbers;
