import * as z from "zod/mini";
import { ApplicationData } from "./application.ts";
import { envelopeOfAct } from "./envelope.ts";

/**
 * Not ready at the due instant; `newPromisedOn` is what we tell the applicant, `null` where a pause leaves no such day or
 * it is in a year whose holidays are not decreed.
 */
export const DeadlineBreached = envelopeOfAct(
  "deadline-breached",
  z.object({ ...ApplicationData.shape, newPromisedOn: z.nullable(z.string()) }),
);
export type DeadlineBreached = z.infer<typeof DeadlineBreached>;
