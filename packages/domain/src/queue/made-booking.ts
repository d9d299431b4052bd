import { isoDate } from "@sip/calendar/date";
import { minutesBefore } from "@sip/calendar/local-time";
import { rulesOn } from "../offices/office.ts";
import type { OfficeAt } from "../offices/office-at.ts";
import { type Booking, type Ticket, ticketsOf } from "./booking.ts";

/** What a booking is answered with, now and when the same request comes again. */
export interface MadeBooking {
  readonly bookingCode: string;
  readonly officeId: string;
  readonly serviceId: string;
  readonly date: string;
  readonly session: string;
  readonly tickets: readonly Ticket[];
}

export const madeOf = ({ bookingCode, officeId, serviceId, date, session, applicants }: Booking): MadeBooking => ({
  bookingCode,
  officeId,
  serviceId,
  date,
  session,
  tickets: ticketsOf({ applicants }),
});

/** When the people should be there, as a timestamp of the office. */
export const arriveAt = (
  { office, time }: Pick<OfficeAt, "office" | "time">,
  { serviceId, date, session }: Pick<Booking, "serviceId" | "date" | "session">,
): string => {
  const early = rulesOn(office, serviceId, date).arriveEarlyMinutes;
  return time.timestampOf(time.instantOf(isoDate(date), minutesBefore(session, early)));
};
