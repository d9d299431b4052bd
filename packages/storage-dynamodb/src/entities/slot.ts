import { Booking } from "@sip/domain/queue/booking";
import * as z from "zod/mini";
import type { RowOf } from "../entity-row.ts";
import { slotKey } from "../keys.ts";
import { keptAfterVisit } from "../retention.ts";

/**
 * A place that somebody has. The first place of a new booking carries the whole booking, in a map so that no index sees
 * it: the booking's own item follows from there by the stream, off the path on which people race.
 */
export const SlotItem = z.object({ bookingCode: z.string(), seat: z.int(), booking: z.optional(Booking) });

export const slotRow = {
  holds: "a place that somebody has",
  key: slotKey,
  parts: ["officeId", "serviceId", "date", "session", "pool", "seat"],
  schema: SlotItem,
  kept: keptAfterVisit,
  lists: [],
  refersTo: { bookingCode: "booking", officeId: "office" },
  personal: {},
  carries: { booking: "booking" },
  asked: { get: "which booking has this seat?", put: "is this seat free?" },
} as const satisfies RowOf<typeof SlotItem, "officeId" | "serviceId" | "date" | "session" | "pool" | "seat">;
