import { isIsoDate } from "@sip/calendar/date";
import type { Clock } from "../clock.ts";
import { officeAt } from "../offices/office-at.ts";
import type { Offices } from "../offices/ports.ts";
import { lastFourAs } from "../people/identity.ts";
import { accept, type Result, refuse } from "../result.ts";
import { lineOf } from "../services/lines.ts";
import type { Report } from "../skip-and-report.ts";
import type { Booking } from "./booking.ts";
import type { Bookings } from "./ports.ts";

export type ListArrivalsRefusal = { readonly kind: "no-such-office" } | { readonly kind: "not-a-date" };

/**
 * Who comes to an office on a day, today if none is given, in the order of the line. A booking that cannot be read is
 * reported and left out.
 */
export const listArrivals =
  ({
    offices,
    bookings,
    clock,
    report,
  }: {
    offices: Pick<Offices, "find">;
    bookings: Pick<Bookings, "listArrivals">;
    clock: Clock;
    report: Report;
  }) =>
  async ({
    officeId,
    date,
  }: {
    readonly officeId: string;
    readonly date?: string | undefined;
  }): Promise<Result<Arrivals, ListArrivalsRefusal>> => {
    const office = await offices.find(officeId);
    if (office === undefined) return refuse({ kind: "no-such-office" });
    const { time, now } = officeAt(office, clock());
    const day = date ?? time.dateOf(now);
    if (!isIsoDate(day)) return refuse({ kind: "not-a-date" });
    const arrivals = await bookings.listArrivals(officeId, day, report);
    return accept({ date: day, bookings: arrivals.map((booking) => arrivalOf(booking, time.timestampOf)) });
  };

export interface Arrivals {
  readonly date: string;
  readonly bookings: readonly ReturnType<typeof arrivalOf>[];
}

const arrivalOf = (booking: Booking, timestampOf: (instant: string) => string) => ({
  bookingCode: booking.bookingCode,
  session: booking.session,
  service: booking.serviceId,
  pool: booking.pool,
  state: booking.state,
  ...(booking.checkedInAt === undefined ? {} : { checkedInAt: timestampOf(booking.checkedInAt) }),
  applicants: booking.applicants.map(({ ticketNumber, fullName, lastFour, about, applicationNumber }) => ({
    ticketNumber,
    applicantName: fullName,
    ...lastFourAs(lineOf(booking.serviceId).identity, lastFour),
    ...about,
    ...(applicationNumber === undefined ? {} : { applicationNumber }),
  })),
});
