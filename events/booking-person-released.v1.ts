import * as z from "zod/mini";
import { BookingData } from "./booking.ts";
import { envelopeOfAct } from "./envelope.ts";

/** An officer freed one person whom somebody else booked. The others are still in `applicants`; the last one stays there too. */
export const BookingPersonReleased = envelopeOfAct(
  "booking-person-released",
  z.object({ ...BookingData.shape, released: z.object({ ticketNumber: z.string(), fullName: z.string() }) }),
);
export type BookingPersonReleased = z.infer<typeof BookingPersonReleased>;
