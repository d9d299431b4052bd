// What the words of a message may name, by what gives reason for it (said-always.ts): what `notices` surely has a value for.

const always = ["sender", "office", "address", "name", "shortName", "link", "complaints"] as const;

/** About a booking. A service adds names of its own (`bookingValues`), and `fee` where SIP takes one. */
export const bookingPlaces = [...always, "code", "day", "shortDay", "session", "arrival", "when"] as const;
export type BookingPlace = (typeof bookingPlaces)[number];

/** About an application: `stepDay` is that of the step, or of the last one. */
export const applicationPlaces = [...always, "number", "hours", "shortHours", "stepDay", "shortStepDay"] as const;
export type ApplicationPlace = (typeof applicationPlaces)[number];

export const promisePlaces = ["promisedDay", "shortPromisedDay"] as const;
export const apologyPlaces = [...promisePlaces, "newPromisedDay", "shortNewPromisedDay"] as const;

/** The last day to collect, or to bring papers. */
export const lastDayPlaces = ["lastDay", "shortLastDay"] as const;
export const missingPapersPlaces = [...lastDayPlaces, "missing", "shortMissing"] as const;
/** The days since there is something to collect, and those that are left. */
export const pickUpReminderPlaces = [...lastDayPlaces, "day", "daysLeft"] as const;

/** In the words of a chart about collecting. */
export const pickUpPlaces = ["office", "hours", "lastDay"] as const;
