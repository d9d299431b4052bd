import type { OfficeAt } from "../offices/office-at.ts";
import { applicationNotices } from "./application-notices.ts";
import { bookingNotice } from "./booking-notice.ts";
import type { ApplicationFact, BookingFact } from "./fact.ts";
import type { TemplateNotice } from "./notice.ts";

/**
 * What a fact about a booking or an application gives reason to say; the same fact always gives the same notices. Days are
 * counted as of the office's now: what was held up says how many are left when it is read.
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
