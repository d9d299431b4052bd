import { Booking } from "@sip/domain/queue/booking";
import type { Bookings } from "@sip/domain/queue/ports";
import type { SeatRef } from "@sip/domain/queue/seat";
import { rethrow } from "@sip/domain/skip-and-report";
import { getItems } from "./batch-get.ts";
import { changeBooking } from "./change-booking.ts";
import { SeatItem } from "./entities/seat.ts";
import { findBookingByCode } from "./find-booking.ts";
import { indexes } from "./indexes.ts";
import { getItem, queryPartitions, queryWholeIndex } from "./items.ts";
import { arrivalDay, seatKey, visitDueKeys } from "./keys.ts";
import { makeBooking } from "./make-booking.ts";
import type { Table } from "./table.ts";

export const storedBookings = (table: Table): Bookings => ({
  make: makeBooking(table),
  change: (before, after, also) => changeBooking(table, before, after, also),
  find: (bookingCode, seat) => find(table, bookingCode, seat),
  findByCode: findBookingByCode(table),
  listByPhone: (phoneId, since) =>
    queryWholeIndex(
      table,
      Booking,
      { index: indexes.bookingsByPhone, partition: phoneId, from: since, newestFirst: true },
      rethrow,
    ),
  listArrivals: (officeId, date, report) =>
    queryWholeIndex(table, Booking, { index: indexes.arrivalsByDay, partition: arrivalDay(officeId, date) }, report),
  dueReminders: (at, report) =>
    queryPartitions(table, Booking, { index: indexes.dueByInstant, upTo: at }, visitDueKeys, report),
  heldSeats: async (session, seats) => {
    const keys = seats.map((seat) => seatKey({ ...session, seat }));
    const held = await getItems(table, SeatItem, keys, { consistently: true });
    return new Set(held.map(({ seat }) => seat));
  },
});

/**
 * Before the stream has brought a booking, its first seat carries it. The booking is read a second time at the end:
 * between the first two reads it may have left that seat.
 */
const find = async (table: Table, bookingCode: string, seat: SeatRef): Promise<Booking | undefined> =>
  (await findBookingByCode(table)(bookingCode)) ??
  (await findByFirstSeat(table, bookingCode, seat)) ??
  (await findBookingByCode(table)(bookingCode));

const findByFirstSeat = async (table: Table, bookingCode: string, seat: SeatRef): Promise<Booking | undefined> => {
  const held = await getItem(table, SeatItem, seatKey(seat));
  return held?.bookingCode === bookingCode ? held.booking : undefined;
};
