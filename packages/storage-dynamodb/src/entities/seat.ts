import { Booking } from "@sip/domain/queue/booking";
import * as z from "zod/mini";
import type { RowOf } from "../entity-row.ts";
import { seatKey } from "../keys.ts";
import { keptAfterVisit } from "../retention.ts";

/**
 * A seat that somebody has. The first seat of a new booking carries the whole booking, in a map so that no index sees
 * it. The stream later writes the booking's own item from it: people who race for seats do not wait for that.
 */
export const SeatItem = z.object({ bookingCode: z.string(), seat: z.int(), booking: z.optional(Booking) });

export const seatRow = {
  holds: "a seat that somebody has",
  key: seatKey,
  parts: ["officeId", "serviceId", "date", "session", "pool", "seat"],
  schema: SeatItem,
  kept: keptAfterVisit,
  lists: [],
  refersTo: { bookingCode: "booking", officeId: "office" },
  personal: {},
  carries: { booking: "booking" },
  asked: { get: "which booking has this seat?", put: "is this seat free?" },
} as const satisfies RowOf<typeof SeatItem, "officeId" | "serviceId" | "date" | "session" | "pool" | "seat">;
