import * as z from "zod/mini";
import { ApplicationData } from "./application.ts";
import { envelopeOfAct } from "./envelope.ts";

/** The promise was moved to another day, and not for the first time: `moves` counts how often. */
export const PromiseMovedAgain = envelopeOfAct(
  "promise-moved-again",
  z.object({ ...ApplicationData.shape, namedOn: z.string(), moves: z.int() }),
);
export type PromiseMovedAgain = z.infer<typeof PromiseMovedAgain>;
