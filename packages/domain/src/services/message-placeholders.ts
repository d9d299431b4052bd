// What the template of a message may name, by what gives reason for it (said-always.ts): what `notices` surely has a value for.

const always = ["sender", "office", "address", "name", "shortName", "link", "complaints"] as const;

/** About a booking; `shortPapers` are those that an SMS has room for. There is `fee` where SIP takes one, `childPapers` where children bring something else. */
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

/** About an application: `stepDay` is that of the step, or of the last one. */
export const applicationPlaceholders = [...always, "number", "hours", "shortHours", "stepDay", "shortStepDay"] as const;
export type ApplicationPlaceholder = (typeof applicationPlaceholders)[number];

export const promisePlaceholders = ["promisedDay", "shortPromisedDay"] as const;
export const apologyPlaceholders = [...promisePlaceholders, "newPromisedDay", "shortNewPromisedDay"] as const;

/** The last day to collect, or to bring papers. */
export const lastDayPlaceholders = ["lastDay", "shortLastDay"] as const;
export const missingPapersPlaceholders = [...lastDayPlaceholders, "missing", "shortMissing"] as const;
/** The days since there is something to collect, and those that are left. */
export const pickUpReminderPlaceholders = [...lastDayPlaceholders, "day", "daysLeft"] as const;

/** In the words of a chart about collecting. */
export const pickUpPlaceholders = ["office", "hours", "lastDay"] as const;
