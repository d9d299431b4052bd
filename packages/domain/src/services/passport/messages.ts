import type { Messages } from "../message-template.ts";
import { bookingCancelled } from "./messages/booking-cancelled.ts";
import { bookingConfirmed } from "./messages/booking-confirmed.ts";
import { bookingRescheduled } from "./messages/booking-rescheduled.ts";
import { documentsIncomplete } from "./messages/documents-incomplete.ts";
import { handedOver } from "./messages/handed-over.ts";
import { lateApology } from "./messages/late-apology.ts";
import { papersReminder } from "./messages/papers-reminder.ts";
import { personReleased } from "./messages/person-released.ts";
import { pickUpOver } from "./messages/pick-up-over.ts";
import { pickUpReminder } from "./messages/pick-up-reminder.ts";
import { promiseKept } from "./messages/promise-kept.ts";
import { promiseMoved } from "./messages/promise-moved.ts";
import { promisedDate } from "./messages/promised-date.ts";
import { ready } from "./messages/ready.ts";
import { rejected } from "./messages/rejected.ts";
import { resumed } from "./messages/resumed.ts";
import { stillLate } from "./messages/still-late.ts";
import { suspended } from "./messages/suspended.ts";
import { visitReminder } from "./messages/visit-reminder.ts";
import { withdrawn } from "./messages/withdrawn.ts";

/** What is said about a passport, by the templates of its messages. */
export const messages: Messages = {
  serviceId: "passport",
  templates: {
    "booking-cancelled": bookingCancelled,
    "booking-confirmed": bookingConfirmed,
    "booking-rescheduled": bookingRescheduled,
    "documents-incomplete": documentsIncomplete,
    "handed-over": handedOver,
    "late-apology": lateApology,
    "papers-reminder": papersReminder,
    "person-released": personReleased,
    "pick-up-over": pickUpOver,
    "pick-up-reminder": pickUpReminder,
    "promise-kept": promiseKept,
    "promise-moved": promiseMoved,
    "promised-date": promisedDate,
    ready,
    rejected,
    resumed,
    "still-late": stillLate,
    suspended,
    "visit-reminder": visitReminder,
    withdrawn,
  },
};
