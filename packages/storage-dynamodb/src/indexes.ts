/**
 * The table's indexes, each named by the question it answers. All are sparse: an item is in one only while it carries
 * both attributes. Hot items (slots, dispensers, persons) carry none of them.
 */
export const indexes = {
  /** Which bookings belong to this phone? */
  bookingsByPhone: { name: "bookings-by-phone", partition: "phoneKey", sort: "bookedAt" },
  /** Who comes to this office on this day? */
  arrivalsByDay: { name: "arrivals-by-day", partition: "arrivalDay", sort: "arrivalOrder" },
  /** Which applications has this office? */
  applicationsByOffice: { name: "applications-by-office", partition: "officeKey", sort: "applicationNumber" },
  /** Which applications of this office stand at this step, and since when? */
  applicationsAtStep: { name: "applications-at-step", partition: "stepKey", sort: "stepAt" },
  /** What is due by now: alerts, reminders? */
  dueByInstant: { name: "due-by-instant", partition: "dueKey", sort: "dueAt" },
  /** Which promises of this office are open, the first due first? */
  deadlinesByOffice: { name: "deadlines-by-office", partition: "deadlineKey", sort: "deadlineAt" },
} as const;

export type Index = (typeof indexes)[keyof typeof indexes];
