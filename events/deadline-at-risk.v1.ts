import * as z from "zod/mini";
import { ApplicationData } from "./application.ts";
import { envelope } from "./envelope.ts";

/** Not ready although the promised date is the next working day. */
export const DeadlineAtRisk = envelope("deadline-at-risk", z.object({ ...ApplicationData.shape }));
export type DeadlineAtRisk = z.infer<typeof DeadlineAtRisk>;
