import * as z from "zod/mini";
import { ApplicationData } from "./application.ts";
import { envelopeOfAct } from "./envelope.ts";

/** Ready and not collected; `day` is the round, in days since its issue. */
export const PickUpReminderDue = envelopeOfAct(
  "pick-up-reminder-due",
  z.object({ ...ApplicationData.shape, day: z.int() }),
);
export type PickUpReminderDue = z.infer<typeof PickUpReminderDue>;
