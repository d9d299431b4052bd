import * as z from "zod/mini";
import { BookingData } from "./booking.ts";
import { envelopeOfAct } from "./envelope.ts";

/** The people of the booking arrived. */
export const BookingCheckedIn = envelopeOfAct("booking-checked-in", z.object({ ...BookingData.shape }));
export type BookingCheckedIn = z.infer<typeof BookingCheckedIn>;
