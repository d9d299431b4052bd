import type { CounterBookings } from "@sip/domain/applications/ports";
import { Booking } from "@sip/domain/queue/booking";
import { getItem } from "./items.ts";
import { bookingKey } from "./keys.ts";
import type { Table } from "./table.ts";

export const storedCounterBookings = (table: Table): CounterBookings => ({
  find: (bookingCode) => getItem(table, Booking, bookingKey(bookingCode)),
});
