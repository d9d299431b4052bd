import * as z from "zod/mini";
import { BookingData } from "./booking.ts";
import { envelope } from "./envelope.ts";

/** The visit was moved; `date` and `session` are the new ones. */
export const BookingRescheduled = envelope(
  "booking-rescheduled",
  z.object({ ...BookingData.shape, previous: z.object({ date: z.string(), session: z.string() }) }),
);
export type BookingRescheduled = z.infer<typeof BookingRescheduled>;
