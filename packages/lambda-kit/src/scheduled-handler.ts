import type { Context } from "aws-lambda";
import * as z from "zod/mini";
import { composeOnce } from "./compose-once.ts";
import { kitLog } from "./kit-log.ts";
import { inRun } from "./request-id.ts";

const ScheduledEvent = z.object({ scheduledAt: z.string().check(z.minLength(1)) });

/**
 * A Lambda started by EventBridge Scheduler. The work gets the instant for which it was planned, not the one at which
 * it runs: a run that starts some seconds late still belongs to its own minute.
 *
 * The platform logs what a run throws, but not the faults inside an AggregateError: those are logged here.
 */
export const scheduledHandler = (compose: () => ScheduledWork | Promise<ScheduledWork>) => {
  const composed = composeOnce(compose);
  const run = async (event: unknown): Promise<void> => {
    const { scheduledAt } = ScheduledEvent.parse(event);
    try {
      await (await composed())(new Date(scheduledAt).toISOString());
    } catch (fault) {
      if (fault instanceof AggregateError) for (const inside of fault.errors) kitLog.fault("entry-failed", inside);
      throw fault;
    }
  };
  return (event: unknown, context: Context): Promise<void> => inRun(context, () => run(event));
};

export type ScheduledWork = (plannedFor: string) => Promise<void>;
