import { daysAfter } from "@sip/calendar/instant";
import type { Instant } from "../clock.ts";
import { type Office, rulesOn, tariffOn } from "../offices/office.ts";
import type { OfficeAt } from "../offices/office-at.ts";
import { officeTime } from "../offices/office-time.ts";
import type { Offices } from "../offices/ports.ts";
import { lastFourAs } from "../people/identity.ts";
import type { PhoneIds } from "../people/ports.ts";
import { accept, type Result, refuse } from "../result.ts";
import { feesOf } from "../services/fees.ts";
import { aboutInWords, leafletOf } from "../services/leaflets.ts";
import { lineOf } from "../services/lines.ts";
import { listPapers } from "../services/papers-in-words.ts";
import { type BookedApplicant, type Booking, ticketsOf } from "./booking.ts";
import { type BookingLookup, findOwnBooking } from "./find-booking.ts";
import type { Bookings } from "./ports.ts";
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
  return kind === undefined ? { papers: [], childPapers: [] } : listPapers(leaflet, kind);
};

/** None if the service costs nothing at the office; null for what the tariff of that day does not name any more. */
const feeOf = (
  office: Office,
  { serviceId, date }: Booking,
  { about }: BookedApplicant,
): { readonly fee?: number | null } => {
  const fees = feesOf(serviceId);
  const tariff = tariffOn(office, serviceId, date);
  return fees === undefined || tariff === undefined ? {} : { fee: fees.feeOf(about, tariff) ?? null };
};

/** The caller's own booking; somebody else's is not found. */
export const showBooking =
  (lookup: BookingLookup & { readonly phoneIds: PhoneIds }) =>
  async ({
    bookingCode,
    phone,
  }: {
    readonly bookingCode: string;
    readonly phone: string;
  }): Promise<Result<DescribedBooking, { readonly kind: "not-found" }>> => {
    const found = await findOwnBooking(lookup, bookingCode, phone);
    return found === undefined ? refuse({ kind: "not-found" }) : accept(describeBooking(found.at, found.booking));
  };

/**
 * Phone numbers get new owners, but only after months without use. So whoever proves a number now counts as the person
 * who booked with it in these days before the proof; an older booking may be somebody else's.
 */
const ownedDaysBeforeProof = 30;

/**
 * Bookings that the present owner made with the phone, newest first; `provedAt` is when the caller proved it. A booking
 * appears some moments after it was made.
 */
export const listBookings =
  ({
    offices,
    bookings,
    phoneIds,
  }: {
    offices: Pick<Offices, "find">;
    bookings: Pick<Bookings, "listByPhone">;
    phoneIds: PhoneIds;
  }) =>
  async ({
    phone,
    provedAt,
  }: {
    readonly phone: string;
    readonly provedAt: Instant;
  }): Promise<readonly DescribedBooking[]> => {
    const since = daysAfter(provedAt, -ownedDaysBeforeProof);
    const own = await bookings.listByPhone(phoneIds.idOf(phone), since);
    return Promise.all(
      own.map(async (booking) => {
        const office = await offices.find(booking.officeId);
        if (office === undefined) throw new Error(`office ${booking.officeId} is missing`);
        return describeBooking({ office, time: officeTime(office) }, booking);
      }),
    );
  };
