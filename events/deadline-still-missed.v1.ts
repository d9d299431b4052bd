import * as z from "zod/mini";
import { ApplicationData } from "./application.ts";
import { envelopeOfAct } from "./envelope.ts";

/**
 * Not ready although it was told as late before: `times` counts how often. `namedOn` is the last day that the applicant
 * was promised.
 */
export const DeadlineStillMissed = envelopeOfAct(
  "deadline-still-missed",
  z.object({ ...ApplicationData.shape, times: z.int(), namedOn: z.nullable(z.string()) }),
);
export type DeadlineStillMissed = z.infer<typeof DeadlineStillMissed>;
