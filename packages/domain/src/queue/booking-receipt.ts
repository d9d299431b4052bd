import { type Booking, type Ticket, ticketsOf } from "./booking.ts";

/** The answer to a booking, now and when the same request comes again. */
export interface BookingReceipt {
  readonly bookingCode: string;
  readonly officeId: string;
  readonly serviceId: string;
  readonly date: string;
  readonly session: string;
  readonly tickets: readonly Ticket[];
}

export const receiptOf = ({
  bookingCode,
  officeId,
  serviceId,
  date,
  session,
  applicants,
}: Booking): BookingReceipt => ({
  bookingCode,
  officeId,
  serviceId,
  date,
  session,
  tickets: ticketsOf({ applicants }),
});
