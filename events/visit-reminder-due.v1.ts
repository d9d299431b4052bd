import * as z from "zod/mini";
import { BookingData } from "./booking.ts";
import { envelopeOfAct } from "./envelope.ts";

/** The visit is tomorrow. */
export const VisitReminderDue = envelopeOfAct("visit-reminder-due", z.object({ ...BookingData.shape }));
export type VisitReminderDue = z.infer<typeof VisitReminderDue>;
