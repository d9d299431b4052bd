import * as z from "zod/mini";
import { ApplicationData } from "./application.ts";
import { envelopeOfAct } from "./envelope.ts";

/**
 * The applicant is promised the day `namedOn`: for the first time, in place of another day, again after a pause
 * that did not move it, or after the promised day was missed.
 */
export const PromiseMade = envelopeOfAct(
  "promise-made",
  z.object({
    ...ApplicationData.shape,
    namedOn: z.string(),
    because: z.enum(["started", "moved", "kept", "missed"]),
  }),
);
export type PromiseMade = z.infer<typeof PromiseMade>;
