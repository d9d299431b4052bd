import * as z from "zod/mini";
import { ApplicationData } from "./application.ts";
import { envelopeOfAct } from "./envelope.ts";

/** Not ready although the promised date is the next working day. */
export const DeadlineAtRisk = envelopeOfAct("deadline-at-risk", z.object({ ...ApplicationData.shape }));
export type DeadlineAtRisk = z.infer<typeof DeadlineAtRisk>;
