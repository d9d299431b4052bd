import type { FactOf } from "@sip/domain/notices/fact";
import type { ApplicationData } from "@sip/events/application";
import type { BookingData } from "@sip/events/booking";

/** Budi's new passport, booked for Tuesday 22 December 2026. */
export const booking: BookingData = {
  bookingCode: "K7M-2QX-9RDT",
  serviceId: "passport",
  date: "2026-12-22",
  session: "07:30",
  pool: "online",
  version: 1,
  applicants: [
    {
      ticketNumber: "A001",
      fullName: "BUDI SANTOSO",
      about: { applicationType: "BARU", bookType: "ELEKTRONIK_48", validityYears: 10 },
    },
  ],
  contact: { phone: "+6281234567890", channels: ["whatsapp", "sms"], language: "id" },
};

export const bookingFact = (
  type: "booking-made" | "booking-rescheduled" | "booking-cancelled" | "visit-reminder-due",
  changes: Partial<BookingData> = {},
): FactOf<"booking-made" | "booking-rescheduled" | "booking-cancelled" | "visit-reminder-due"> => ({
  type,
  officeId: "pekanbaru",
  happenedAt: type === "visit-reminder-due" ? "2026-12-21T09:00:00.000Z" : "2026-12-18T07:00:05.000Z",
  data: { ...booking, ...changes },
});

/** Siti, whom his phone booked as well, came to the office with her KTP. */
export const personReleasedFact = (
  changes: Partial<BookingData> = {},
  fullName = "SITI AMINAH",
): FactOf<"booking-person-released"> => ({
  type: "booking-person-released",
  officeId: "pekanbaru",
  happenedAt: "2026-12-21T02:00:00.000Z",
  data: { ...booking, version: 2, ...changes, released: { ticketNumber: "A002", fullName } },
});

/** His application, paid, photographed and interviewed on Tuesday 22 December 2026, promised for Tuesday 29 December. */
export const application: ApplicationData = {
  applicationNumber: "PKU-26-000123",
  serviceId: "passport",
  trackingCode: "Q4W8-Z2MN",
  applicantName: "BUDI SANTOSO",
  contact: booking.contact,
  step: "interviewed",
  stepAt: "2026-12-22T02:10:00.000Z",
  version: 4,
  promisedOn: "2026-12-29",
  dueAt: "2026-12-29T09:00:00.000Z",
  pickUpBy: null,
};

export const stepFact = (
  step: string,
  changes: Partial<ApplicationData & { note: string | null }> = {},
): FactOf<"application-step-taken"> => {
  const data = { note: null, ...application, ...changes, step };
  return { type: "application-step-taken", officeId: "pekanbaru", happenedAt: data.stepAt, data };
};

/** Ready on Tuesday 29 December 2026 at 10.00; to be collected by Thursday 28 January 2027. */
export const readyFact = (changes: Partial<ApplicationData> = {}): FactOf<"application-step-taken"> =>
  stepFact("ready", { stepAt: "2026-12-29T03:00:00.000Z", version: 9, pickUpBy: "2027-01-28", ...changes });

/** Ready on Friday 29 January 2027, 40 days after its issue: the last day to collect was Friday 15 January. */
export const readyTooLateFact = (changes: Partial<ApplicationData> = {}): FactOf<"application-step-taken"> =>
  readyFact({ stepAt: "2027-01-29T03:00:00.000Z", pickUpBy: "2027-01-15", ...changes });

/** The reminder at 09.00 that many days after 29 December 2026. */
export const reminderFact = (day: number, changes: Partial<ApplicationData> = {}): FactOf<"pick-up-reminder-due"> => ({
  type: "pick-up-reminder-due",
  officeId: "pekanbaru",
  happenedAt: new Date(Date.parse("2026-12-29T02:00:00.000Z") + day * 86_400_000).toISOString(),
  data: { ...readyFact().data, ...changes, day },
});

/** The reminder at 09.00 of Wednesday 23 December 2026 of papers found missing the day before, by Tuesday 29 December. */
export const papersReminderFact = (
  changes: Partial<ApplicationData & { note: string | null }> = {},
): FactOf<"papers-reminder-due"> => ({
  type: "papers-reminder-due",
  officeId: "pekanbaru",
  happenedAt: "2026-12-23T02:00:00.000Z",
  data: { ...stepFact("documents-incomplete", { promisedOn: null, dueAt: null, ...changes }).data },
});

/** Told when the clock started, on Tuesday 22 December 2026. */
export const promiseFact = (changes: Partial<FactOf<"promise-made">["data"]> = {}): FactOf<"promise-made"> => ({
  type: "promise-made",
  officeId: "pekanbaru",
  happenedAt: "2026-12-22T02:10:00.000Z",
  data: { ...application, namedOn: "2026-12-29", because: "started", moved: null, ...changes },
});

/** Told when it goes on after a pause that left the day as it was. */
export const keptFact = (changes: Partial<FactOf<"promise-made">["data"]> = {}): FactOf<"promise-made"> => ({
  ...promiseFact({ version: 7, because: "kept", ...changes }),
  happenedAt: "2026-12-23T02:00:00.000Z",
});

/** Told when it goes on after a pause that moved it by a day. */
export const movedFact = (changes: Partial<FactOf<"promise-made">["data"]> = {}): FactOf<"promise-made"> => {
  const paused = { since: "2026-12-23T01:00:00.000Z", until: "2026-12-28T01:00:00.000Z" };
  const moved = { from: "2026-12-29", paused };
  return {
    ...promiseFact({
      version: 7,
      promisedOn: "2026-12-30",
      namedOn: "2026-12-30",
      because: "moved",
      moved,
      ...changes,
    }),
    happenedAt: paused.until,
  };
};

/** Told when it was missed. */
export const apologyFact = (changes: Partial<ApplicationData> = {}): FactOf<"promise-made"> => ({
  ...promiseFact({ ...changes, namedOn: "2026-12-30", because: "missed" }),
  happenedAt: "2026-12-29T09:00:00.000Z",
});

/** Told when it was missed, with the day that follows. */
export const breachedFact = (newPromisedOn: string | null): FactOf<"deadline-breached"> => ({
  type: "deadline-breached",
  officeId: "pekanbaru",
  happenedAt: "2026-12-29T09:00:00.000Z",
  data: { ...application, newPromisedOn },
});

/** Told when the new day was missed, too. */
export const stillMissedFact = (
  changes: Partial<FactOf<"deadline-still-missed">["data"]> = {},
): FactOf<"deadline-still-missed"> => ({
  type: "deadline-still-missed",
  officeId: "pekanbaru",
  happenedAt: "2026-12-30T09:00:00.000Z",
  data: { ...application, times: 1, namedOn: "2026-12-30", ...changes },
});

export const verificationFact = (
  channel: "whatsapp" | "sms",
  language: "id" | "en" = "id",
): FactOf<"verification-requested"> => ({
  type: "verification-requested",
  officeId: "-",
  happenedAt: "2026-12-18T06:55:00.000Z",
  data: { verificationId: "5b0c8e7e-4f5b-4c9e-9d57-1f0a2a6f6b11", phone: "+6281234567890", channel, language },
});
