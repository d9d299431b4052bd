import * as z from "zod/mini";
import { BookingData } from "./booking.ts";
import { envelopeOfAct } from "./envelope.ts";

/** The booking was given back by its owner. */
export const BookingCancelled = envelopeOfAct("booking-cancelled", z.object({ ...BookingData.shape }));
export type BookingCancelled = z.infer<typeof BookingCancelled>;
