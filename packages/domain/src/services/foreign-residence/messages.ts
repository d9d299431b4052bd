import type { Messages } from "../message-template.ts";
import { bookingCancelled } from "./messages/booking-cancelled.ts";
import { bookingConfirmed } from "./messages/booking-confirmed.ts";
import { bookingRescheduled } from "./messages/booking-rescheduled.ts";
import { lateApology } from "./messages/late-apology.ts";
import { notGranted } from "./messages/not-granted.ts";
import { papersMissing } from "./messages/papers-missing.ts";
import { papersReminder } from "./messages/papers-reminder.ts";
import { permitIssued } from "./messages/permit-issued.ts";
import { personReleased } from "./messages/person-released.ts";
import { promiseKept } from "./messages/promise-kept.ts";
import { promiseMoved } from "./messages/promise-moved.ts";
import { promisedDate } from "./messages/promised-date.ts";
import { stillLate } from "./messages/still-late.ts";
import { visitReminder } from "./messages/visit-reminder.ts";
import { withdrawn } from "./messages/withdrawn.ts";

/** What is said about the visit for a stay permit, by the templates of its messages. */
export const messages: Messages = {
  serviceId: "foreign-residence",
  templates: {
    "booking-cancelled": bookingCancelled,
    "booking-confirmed": bookingConfirmed,
    "booking-rescheduled": bookingRescheduled,
    "late-apology": lateApology,
    "papers-missing": papersMissing,
    "papers-reminder": papersReminder,
    "permit-issued": permitIssued,
    "person-released": personReleased,
    "promise-kept": promiseKept,
    "promise-moved": promiseMoved,
    "promised-date": promisedDate,
    "not-granted": notGranted,
    "still-late": stillLate,
    "visit-reminder": visitReminder,
    withdrawn,
  },
};
