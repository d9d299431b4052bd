import * as z from "zod/mini";
import { Timestamp } from "../primitives.ts";

export const DeadlineState = z.enum(["open", "at-risk", "breached"]);

export const DeadlineView = z.object({
  applicationNumber: z.string(),
  service: z.string(),
  applicantName: z.string(),
  step: z.string(),
  stepAt: Timestamp,
  startedAt: Timestamp,
  dueAt: Timestamp,
  /** Steps without which the promise is not kept: what lifts a hold, or all that is left of the way. */
  missing: z.array(z.string()),
  state: DeadlineState,
  /** User name of the supervisor who took it over. */
  acknowledgedBy: z.optional(z.string()),
  acknowledgedAt: z.optional(Timestamp),
});
export type DeadlineView = z.infer<typeof DeadlineView>;

/** First what will be late first. */
export const DeadlineList = z.object({ deadlines: z.array(DeadlineView) });
export type DeadlineList = z.infer<typeof DeadlineList>;
