// What the template of a message may name, by the reason for the message (said-always.ts): `notices` always has values
// for these.

const always = ["sender", "office", "address", "name", "shortName", "link", "complaints"] as const;

/**
 * About a booking; `shortPapers` are those that fit into an SMS. `fee` exists if SIP takes one, `childPapers` if
 * children bring something different.
 */
export const bookingPlaceholders = [
  ...always,
  "code",
  "day",
  "shortDay",
  "session",
  "arrival",
  "when",
  "papers",
  "shortPapers",
] as const;
export type BookingPlaceholder = (typeof bookingPlaceholders)[number];

/** About an application: `stepDay` is the day of the step, or of the last step. */
export const applicationPlaceholders = [...always, "number", "hours", "shortHours", "stepDay", "shortStepDay"] as const;
export type ApplicationPlaceholder = (typeof applicationPlaceholders)[number];

export const promisePlaceholders = ["promisedDay", "shortPromisedDay"] as const;
/** `why` is inside a sentence: what moved the day. */
export const movedPlaceholders = [...promisePlaceholders, "earlierDay", "shortEarlierDay", "why", "shortWhy"] as const;
/** `promisedDays` are the days that were missed, one or two. */
export const stillLatePlaceholders = ["promisedDays", "shortPromisedDays"] as const;
export const apologyPlaceholders = [...promisePlaceholders, "newPromisedDay", "shortNewPromisedDay"] as const;

/** The last day to collect, or to bring papers. */
export const lastDayPlaceholders = ["lastDay", "shortLastDay"] as const;
/** `afterTerm` is what an officer may do once the last day has passed. */
export const missingPapersPlaceholders = [
  ...lastDayPlaceholders,
  "missing",
  "shortMissing",
  "afterTerm",
  "shortAfterTerm",
] as const;
/** With the number of days that are left. */
export const pickUpReminderPlaceholders = [...lastDayPlaceholders, "daysLeft"] as const;

/** In a chart's words about collecting. */
export const pickUpPlaceholders = ["office", "hours", "lastDay"] as const;
