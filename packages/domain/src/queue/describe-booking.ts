import { type Office, rulesOn, tariffOn } from "../offices/office.ts";
import type { OfficeTime } from "../offices/office-time.ts";
import { type BookedApplicant, type Booking, ticketsOf } from "./booking.ts";
import { arriveAt } from "./made-booking.ts";
import { rescheduleUntil } from "./visit.ts";

/** A booking as its owner sees it. Times are timestamps of the office; fees are those in force on the day of the visit. */
export const describeBooking = ({ office, time }: { office: Office; time: OfficeTime }, booking: Booking) => ({
  bookingCode: booking.bookingCode,
  officeId: booking.officeId,
  date: booking.date,
  session: booking.session,
  pool: booking.pool,
  state: booking.state,
  arriveAt: arriveAt(office, time, booking),
  bookedAt: time.timestampOf(booking.bookedAt),
  reschedulesLeft: Math.max(0, rulesOn(office, booking.date).maxReschedules - booking.reschedules),
  rescheduleUntil: time.timestampOf(rescheduleUntil({ office, time }, booking)),
  tickets: ticketsOf(booking),
  applicants: booking.applicants.map((applicant) => ({
    ticketNumber: applicant.ticketNumber,
    applicantName: applicant.fullName,
    nikLast4: applicant.lastFour,
    applicationType: applicant.applicationType,
    bookType: applicant.bookType,
    validityYears: applicant.validityYears,
    fee: feeOf(office, booking.date, applicant),
    ...(applicant.trackingCode === undefined ? {} : { trackingCode: applicant.trackingCode }),
  })),
});
export type DescribedBooking = ReturnType<typeof describeBooking>;

const feeOf = (office: Office, date: string, { bookType, validityYears }: BookedApplicant): number => {
  const price = tariffOn(office, date).books.find(
    (book) => book.bookType === bookType && book.validityYears === validityYears,
  );
  if (price === undefined) throw new Error(`no fee for ${bookType} of ${validityYears} years on ${date}`);
  return price.amount;
};
