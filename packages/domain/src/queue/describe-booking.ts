import { type Office, rulesOn, tariffOn } from "../offices/office.ts";
import type { OfficeAt } from "../offices/office-at.ts";
import { lastFourAs } from "../people/identity.ts";
import { feesOf } from "../services/fees.ts";
import { aboutInWords, leafletOf } from "../services/leaflets.ts";
import { lineOf } from "../services/lines.ts";
import { papersInWords } from "../services/papers-in-words.ts";
import { type BookedApplicant, type Booking, ticketsOf } from "./booking.ts";
import { arriveAt, rescheduleUntil } from "./visit-deadlines.ts";

/** A booking as its owner sees it. Times are timestamps of the office; fees are those in force on the day of the visit. */
export const describeBooking = (at: Pick<OfficeAt, "office" | "time">, booking: Booking) => ({
  bookingCode: booking.bookingCode,
  officeId: booking.officeId,
  service: booking.serviceId,
  serviceName: leafletOf(booking.serviceId).name,
  date: booking.date,
  session: booking.session,
  pool: booking.pool,
  state: booking.state,
  arriveAt: arriveAt(at, booking),
  bookedAt: at.time.timestampOf(booking.bookedAt),
  reschedulesLeft: Math.max(
    0,
    rulesOn(at.office, booking.serviceId, booking.date).maxReschedules - booking.reschedules,
  ),
  rescheduleUntil: at.time.timestampOf(rescheduleUntil(at, booking)),
  tickets: ticketsOf(booking),
  applicants: booking.applicants.map((applicant) => ({
    ticketNumber: applicant.ticketNumber,
    applicantName: applicant.fullName,
    ...lastFourAs(lineOf(booking.serviceId).identity, applicant.lastFour),
    ...applicant.about,
    inWords: aboutInWords(booking.serviceId, applicant.about),
    ...papersOf(booking.serviceId, applicant),
    ...feeOf(at.office, booking, applicant),
    ...(applicant.trackingCode === undefined ? {} : { trackingCode: applicant.trackingCode }),
  })),
});
export type DescribedBooking = ReturnType<typeof describeBooking>;

const papersOf = (serviceId: string, { about }: BookedApplicant) => {
  const { kinds, ...leaflet } = leafletOf(serviceId);
  const kind = kinds[about.applicationType];
  return kind === undefined ? { papers: [], childPapers: [] } : papersInWords(leaflet, kind);
};

/** None where the service costs nothing at the office. */
const feeOf = (office: Office, { serviceId, date }: Booking, { about }: BookedApplicant): { readonly fee?: number } => {
  const fees = feesOf(serviceId);
  const tariff = tariffOn(office, serviceId, date);
  return fees === undefined || tariff === undefined ? {} : { fee: fees.feeOf(about, tariff) };
};
