import type { Clock } from "../clock.ts";
import { type OfficeAt, officeAt } from "../offices/office-at.ts";
import type { Offices } from "../offices/ports.ts";
import type { PhoneIds } from "../people/ports.ts";
import type { Booking } from "./booking.ts";
import type { BookingCodes } from "./booking-codes.ts";
import type { Bookings } from "./ports.ts";

export interface BookingLookup {
  readonly offices: Pick<Offices, "findByNumber">;
  readonly bookings: Pick<Bookings, "find">;
  readonly bookingCodes: BookingCodes;
  readonly clock: Clock;
}

export interface FoundBooking {
  readonly booking: Booking;
  readonly at: OfficeAt;
}

/** A booking by its code in any writing, with its office; undefined when there is none. */
export const findBooking = async (
  { offices, bookings, bookingCodes, clock }: BookingLookup,
  writtenCode: string,
): Promise<FoundBooking | undefined> => {
  const decoded = bookingCodes.seatOf(writtenCode);
  if (decoded === undefined) return undefined;
  const office = await offices.findByNumber(decoded.officeNumber);
  if (office === undefined) return undefined;
  const seat = { ...decoded.seat, officeId: office.officeId };
  const booking = await bookings.find(bookingCodes.codeOf(seat, office.officeNumber), seat);
  return booking && { booking, at: officeAt(office, clock()) };
};

/** The same for the phone that booked; for every other phone the booking does not exist. */
export const findOwnBooking = async (
  lookup: BookingLookup & { readonly phoneIds: PhoneIds },
  writtenCode: string,
  phone: string,
): Promise<FoundBooking | undefined> => {
  const found = await findBooking(lookup, writtenCode);
  return found?.booking.phoneId === lookup.phoneIds.idOf(phone) ? found : undefined;
};
