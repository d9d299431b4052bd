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
    /** For a moved one: the day before, and the pause that moved it, if none the office's days or hours. */
    moved: z.nullable(
      z.object({
        from: z.string(),
        paused: z.nullable(z.object({ since: z.string(), until: z.string() })),
      }),
    ),
  }),
);
export type PromiseMade = z.infer<typeof PromiseMade>;
