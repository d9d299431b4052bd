import type { TemplateKind } from "./notice.ts";
import { bookingCancelled } from "./words/booking-cancelled.ts";
import { bookingConfirmed } from "./words/booking-confirmed.ts";
import { bookingRescheduled } from "./words/booking-rescheduled.ts";
import { documentsIncomplete } from "./words/documents-incomplete.ts";
import { handedOver } from "./words/handed-over.ts";
import { lateApology } from "./words/late-apology.ts";
import { personReleased } from "./words/person-released.ts";
import { pickUpReminder } from "./words/pick-up-reminder.ts";
import { promisedDate } from "./words/promised-date.ts";
import { ready } from "./words/ready.ts";
import { rejected } from "./words/rejected.ts";
import { suspended } from "./words/suspended.ts";
import { verificationCode } from "./words/verification-code.ts";
import { visitReminder } from "./words/visit-reminder.ts";
import { withdrawn } from "./words/withdrawn.ts";
import type { Words } from "./words.ts";

/** Every kind of notice that goes by template, with its words; a kind without words does not compile. */
export const allWords: Readonly<Record<TemplateKind, Words>> = {
  "verification-code": verificationCode,
  "booking-confirmed": bookingConfirmed,
  "booking-rescheduled": bookingRescheduled,
  "booking-cancelled": bookingCancelled,
  "person-released": personReleased,
  "visit-reminder": visitReminder,
  "documents-incomplete": documentsIncomplete,
  "promised-date": promisedDate,
  ready,
  "pick-up-reminder": pickUpReminder,
  "handed-over": handedOver,
  "late-apology": lateApology,
  suspended,
  rejected,
  withdrawn,
};
