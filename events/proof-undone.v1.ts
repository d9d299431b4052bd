import * as z from "zod/mini";
import { envelope } from "./envelope.ts";

/** The owner of a phone ended all its sessions by a message. `date` is the day of that message, `round` counts on it. */
export const ProofUndone = envelope(
  "proof-undone",
  z.object({ phone: z.string(), phoneId: z.string(), date: z.string(), round: z.int() }),
);
export type ProofUndone = z.infer<typeof ProofUndone>;
