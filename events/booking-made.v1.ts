import * as z from "zod/mini";
import { BookingData } from "./booking.ts";
import { envelopeOfAct } from "./envelope.ts";

/** Someone booked; emitted once per booking. */
export const BookingMade = envelopeOfAct("booking-made", z.object({ ...BookingData.shape }));
export type BookingMade = z.infer<typeof BookingMade>;
