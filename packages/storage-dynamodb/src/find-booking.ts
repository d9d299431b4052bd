import { Booking } from "@sip/domain/queue/booking";
import type { Bookings } from "@sip/domain/queue/ports";
import { getItem } from "./items.ts";
import { bookingKey } from "./keys.ts";
import type { Table } from "./table.ts";

/** For functions that only read bookings: the code that writes them stays out of their bundles. */
export const findBookingByCode =
  (table: Table): Bookings["findByCode"] =>
  (bookingCode) =>
    getItem(table, Booking, bookingKey(bookingCode));
