import * as z from "zod/mini";
import { ApplicationData } from "./application.ts";
import { envelopeOfAct } from "./envelope.ts";

/** Papers are missing, and their term ends soon. `note` names them. */
export const PapersReminderDue = envelopeOfAct(
  "papers-reminder-due",
  z.object({ ...ApplicationData.shape, note: z.nullable(z.string()) }),
);
export type PapersReminderDue = z.infer<typeof PapersReminderDue>;
