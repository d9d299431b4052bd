import * as z from "zod/mini";
import { ApplicationData } from "./application.ts";
import { envelopeOfAct } from "./envelope.ts";

/** Not ready at the due instant; `newPromisedOn` is what we tell the applicant. */
export const DeadlineBreached = envelopeOfAct(
  "deadline-breached",
  z.object({ ...ApplicationData.shape, newPromisedOn: z.string() }),
);
export type DeadlineBreached = z.infer<typeof DeadlineBreached>;
