import * as z from "zod/mini";
import { BookingData } from "./booking.ts";
import { envelopeOfAct } from "./envelope.ts";

/** The visit was moved; `date` and `session` are the new ones. */
export const BookingRescheduled = envelopeOfAct(
  "booking-rescheduled",
  z.object({ ...BookingData.shape, previous: z.object({ date: z.string(), session: z.string() }) }),
);
export type BookingRescheduled = z.infer<typeof BookingRescheduled>;
