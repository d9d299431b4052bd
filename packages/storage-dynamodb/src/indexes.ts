/**
 * The table's indexes, each named by the question that it answers. All are sparse: an item is in one only while it has
 * both attributes. Busy items (seats, dispensers, persons) are in none.
 */
export const indexes = {
  bookingsByPhone: { name: "bookings-by-phone", partition: "phoneKey", sort: "bookedAt" },
  arrivalsByDay: { name: "arrivals-by-day", partition: "arrivalDay", sort: "arrivalOrder" },
  applicationsByOffice: { name: "applications-by-office", partition: "officeKey", sort: "applicationNumber" },
  applicationsAtStep: { name: "applications-at-step", partition: "stepKey", sort: "stepAt" },
  dueByInstant: { name: "due-by-instant", partition: "dueKey", sort: "dueAt" },
  deadlinesByOffice: { name: "deadlines-by-office", partition: "deadlineKey", sort: "deadlineAt" },
  reviewsByOffice: { name: "reviews-by-office", partition: "reviewKey", sort: "flaggedAt" },
} as const;

export type IndexId = keyof typeof indexes;
export type Index = (typeof indexes)[IndexId];

/** The question that each index answers. */
export const indexQuestions = {
  bookingsByPhone: "which bookings belong to this phone? has it booked of late?",
  arrivalsByDay: "who comes to this office on this day?",
  applicationsByOffice: "which applications has this office?",
  applicationsAtStep: "which applications of this office stand at this step, and since when?",
  dueByInstant: "what is due by now: alerts, reminders?",
  deadlinesByOffice: "which promises of this office are open, the first due first? what is held without a due day?",
  reviewsByOffice: "which applications of this office were flagged, and which of them has nobody looked at?",
} as const satisfies Readonly<Record<IndexId, string>>;
