import { AsyncLocalStorage } from "node:async_hooks";
import type { Context } from "aws-lambda";

/** In whose name something is done: of the request that caused it, by the run that does it. */
interface Ids {
  requestId?: string;
  readonly runId?: string;
}

/** A store and not a variable: on one machine the runs of a function share a process, and a run deals with many messages at once. */
const ids = new AsyncLocalStorage<Ids>();

/** The ids that each line of the log carries. */
export const currentIds = (): Readonly<Ids> => ids.getStore() ?? {};

/** The request in whose name the present work is done; undefined outside of a run. */
export const requestId = (): string | undefined => ids.getStore()?.requestId;

/** One run of a function. What nobody asked for over HTTP, a schedule's run, is a request of its own. */
export const inRun = <Answer>({ awsRequestId }: Context, work: () => Answer): Answer =>
  ids.run({ requestId: awsRequestId, runId: awsRequestId }, work);

/** A part of a run that goes on with an earlier request; without one it stays with the request of the run. */
export const inRequest = <Answer>(earlier: string | undefined, work: () => Answer): Answer =>
  ids.run({ ...currentIds(), ...(earlier !== undefined && { requestId: earlier }) }, work);

/** The present part of a run goes on with an earlier request that it found by reading. Other parts are not touched. */
export const followRequest = (earlier: string): void => {
  const current = ids.getStore();
  if (current !== undefined) current.requestId = earlier;
};
