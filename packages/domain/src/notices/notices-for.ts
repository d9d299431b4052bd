import type { OfficeAt } from "../offices/office-at.ts";
import { applicationNotices } from "./application-notices.ts";
import { bookingNotice } from "./booking-notice.ts";
import type { ApplicationFact, BookingFact } from "./fact.ts";
import type { TemplateNotice } from "./notice.ts";

/**
 * The notices that a fact about a booking or an application asks for; always the same for the same fact. Days are
 * counted from the office's present: a late message says how many days are left when it is sent.
 */
export const noticesFor = (
  fact: BookingFact | ApplicationFact,
  office: OfficeAt,
  publicUrl: string,
): readonly TemplateNotice[] => {
  switch (fact.type) {
    case "booking-made":
    case "booking-rescheduled":
    case "booking-cancelled":
    case "booking-person-released":
    case "visit-reminder-due":
      return [bookingNotice(fact, office, publicUrl)];
    default:
      return applicationNotices(fact, office, publicUrl);
  }
};
