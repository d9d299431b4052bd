import { Booking } from "@sip/domain/queue/booking";
import type { Place } from "@sip/domain/queue/place";
import type { Bookings } from "@sip/domain/queue/ports";
import { rethrow } from "@sip/domain/skip-and-report";
import { getItems } from "./batch-get.ts";
import { changeBooking } from "./change-booking.ts";
import { SlotItem } from "./entities/slot.ts";
import { findBookingByCode } from "./find-booking.ts";
import { indexes } from "./indexes.ts";
import { getItem, queryPages, queryWholeIndex } from "./items.ts";
import { arrivalDay, slotKey, visitDueKeys } from "./keys.ts";
import { makeBooking } from "./make-booking.ts";
import type { Table } from "./table.ts";

export const storedBookings = (table: Table): Bookings => ({
  make: makeBooking(table),
  change: (before, after, also) => changeBooking(table, before, after, also),
  find: (bookingCode, place) => find(table, bookingCode, place),
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
  dueReminders: async function* (at, report) {
    for (const partition of visitDueKeys) {
      yield* queryPages(table, Booking, { index: indexes.dueByInstant, partition, upTo: at }, report);
    }
  },
  heldSeats: async (session, seats) => {
    const keys = seats.map((seat) => slotKey({ ...session, seat }));
    const held = await getItems(table, SlotItem, keys, { consistently: true });
    return new Set(held.map(({ seat }) => seat));
  },
});

/**
 * Until the stream has brought a booking its first place tells it. The booking itself is asked again at the end: between
 * the first two questions it may have moved away from that place.
 */
const find = async (table: Table, bookingCode: string, place: Place): Promise<Booking | undefined> =>
  (await findBookingByCode(table)(bookingCode)) ??
  (await findByFirstPlace(table, bookingCode, place)) ??
  (await findBookingByCode(table)(bookingCode));

const findByFirstPlace = async (table: Table, bookingCode: string, place: Place): Promise<Booking | undefined> => {
  const slot = await getItem(table, SlotItem, slotKey(place));
  return slot?.bookingCode === bookingCode ? slot.booking : undefined;
};
