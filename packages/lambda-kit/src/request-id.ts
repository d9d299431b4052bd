import { AsyncLocalStorage } from "node:async_hooks";
import type { Context } from "aws-lambda";

/** The request that caused the present work, and the run that does it. */
interface Ids {
  requestId?: string;
  readonly runId?: string;
}

/**
 * A store and not a variable: in the local run all runs of a function share a process, and one run handles many
 * messages at once.
 */
const ids = new AsyncLocalStorage<Ids>();

/** The ids that each line of the log carries. */
export const currentIds = (): Readonly<Ids> => ids.getStore() ?? {};

/** The request that caused the present work; undefined outside a run. */
export const requestId = (): string | undefined => ids.getStore()?.requestId;

/** One run of a function. A run that no HTTP request caused, such as a schedule's, is a request of its own. */
export const inRun = <Answer>({ awsRequestId }: Context, work: () => Answer): Answer =>
  ids.run({ requestId: awsRequestId, runId: awsRequestId }, work);

/** A part of a run that continues an earlier request; without one it belongs to the request of the run. */
export const inRequest = <Answer>(earlier: string | undefined, work: () => Answer): Answer =>
  ids.run({ ...currentIds(), ...(earlier !== undefined && { requestId: earlier }) }, work);

/**
 * From here on, this part of the run continues an earlier request, which it found by reading. Other parts do not
 * change.
 */
export const followRequest = (earlier: string): void => {
  const current = ids.getStore();
  if (current !== undefined) current.requestId = earlier;
};
