import * as z from "zod/mini";
import { BookingData } from "./booking.ts";
import { envelope } from "./envelope.ts";

/** The booking was given back by its owner. */
export const BookingCancelled = envelope("booking-cancelled", z.object({ ...BookingData.shape }));
export type BookingCancelled = z.infer<typeof BookingCancelled>;
