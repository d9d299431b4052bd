import { AsyncLocalStorage } from "node:async_hooks";
import { megabytesPerProcessor, processorMs } from "./aws-figures.ts";
import type { DeployedFunction } from "./deployment.ts";
import type { Dice } from "./dice.ts";
import type { VirtualClock } from "./virtual-clock.ts";

export type Handler = (event: object, context: object) => Promise<unknown>;

/** One Lambda sandbox: what it has composed and remembers, and its share of a processor. */
export interface Sandbox {
  readonly name: string;
  readonly handler: Promise<Handler>;
  readonly deployed: DeployedFunction;
  hasRun: boolean;
  /** Its runs share one processor: the next work waits until this instant. */
  busyUntilMs: number;
}

/** What a run is while its code runs; what the code asks for is looked up here. */
export interface Run {
  readonly sandbox: Sandbox;
  isOver: boolean;
}

export const currentRun = new AsyncLocalStorage<Run>();

export type RunEnd =
  | { readonly kind: "done"; readonly answer: unknown }
  | { readonly kind: "failed"; readonly fault: unknown }
  | { readonly kind: "timed-out" };

/** Waits until the sandbox of a run has computed for so long, by a whole processor's time. */
export const compute = async (clock: VirtualClock, { sandbox }: Run, wholeProcessorMs: number): Promise<void> => {
  const share = Math.min(1, sandbox.deployed.memoryMegabytes / megabytesPerProcessor);
  sandbox.busyUntilMs = Math.max(clock.now(), sandbox.busyUntilMs) + wholeProcessorMs / share;
  await clock.pause(sandbox.busyUntilMs - clock.now());
};

/** One run: it is cut off at the function's timeout, whatever it waits for. */
export const runIn = async (
  { clock, chance }: { readonly clock: VirtualClock; readonly chance: Dice },
  sandbox: Sandbox,
  event: object,
): Promise<RunEnd> => {
  const handler = await sandbox.handler;
  const run: Run = { sandbox, isOver: false };
  const timeoutMs = sandbox.deployed.timeoutSeconds * 1_000;
  const endsAtMs = clock.now() + timeoutMs;
  const context = {
    awsRequestId: chance.uuid(),
    functionName: sandbox.name,
    getRemainingTimeInMillis: () => endsAtMs - clock.now(),
  };
  return new Promise((resolve) => {
    const end = (outcome: RunEnd): void => {
      if (run.isOver) return;
      run.isOver = true;
      callOff();
      resolve(outcome);
    };
    const callOff = clock.after(timeoutMs, () => end({ kind: "timed-out" }));
    currentRun
      .run(run, async () => {
        await compute(clock, run, sandbox.hasRun ? processorMs.run : processorMs.firstRun);
        sandbox.hasRun = true;
        return handler(event, context);
      })
      .then(
        (answer) => end({ kind: "done", answer }),
        (fault: unknown) => end({ kind: "failed", fault }),
      );
  });
};
