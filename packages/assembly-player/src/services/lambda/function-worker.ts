import { randomUUID } from "node:crypto";
import { Worker } from "node:worker_threads";
import { createConcurrencyGate } from "./concurrency-gate.ts";
import type { FunctionFault, InvokeMessage, WorkerMessage, WorkerStart } from "./worker-messages.ts";

/** `result` is JSON. A timeout is a fault of type `Sandbox.Timedout`, as on AWS. */
export type InvocationOutcome =
  | { readonly kind: "success"; readonly result: string; readonly requestId: string }
  | { readonly kind: "fault"; readonly fault: FunctionFault; readonly requestId: string };

/** One function's thread. It is started by the first invocation, and again after it was lost. */
export interface FunctionWorker {
  invoke(event: string): Promise<InvocationOutcome>;
  stop(): Promise<void>;
}

export interface FunctionWorkerOptions {
  readonly start: WorkerStart;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
}

/** AWS gives a function ten seconds to load before it counts its timeout. */
const loadPatienceMs = 10_000;

/**
 * AWS gives each of 500 invocations at once a machine of its own; here they share a thread. Who has to wait waits outside,
 * where its timeout does not run yet.
 */
const concurrency = 32;

export const createFunctionWorker = (options: FunctionWorkerOptions): FunctionWorker => {
  let current: RunningThread | undefined;
  let lastId = 0;
  const gate = createConcurrencyGate(concurrency);

  const run = async (event: string): Promise<InvocationOutcome> => {
    const requestId = randomUUID();
    if (current === undefined || current.isRetired) current = startThread(options);
    lastId += 1;
    const outcome = await current.run({ id: lastId, requestId, event, timeoutMs: options.timeoutMs });
    return "result" in outcome
      ? { kind: "success", result: outcome.result, requestId }
      : { kind: "fault", fault: outcome, requestId };
  };

  return {
    invoke: (event) => gate.pass(() => run(event)),
    stop: async () => {
      await current?.stop();
      current = undefined;
    },
  };
};

/** What Lambda takes as an answer. */
const maxResultBytes = 6 * 1024 * 1024;

const withinLimit = (result: string): Outcome =>
  Buffer.byteLength(result) <= maxResultBytes
    ? { result }
    : {
        errorType: "Function.ResponseSizeTooLarge",
        errorMessage: `Response payload size exceeded maximum allowed payload size (${maxResultBytes} bytes).`,
      };

type Outcome = { readonly result: string } | FunctionFault;

interface RunningThread {
  /** No new invocations come in: the thread is lost, or one of its invocations ran out of time. */
  readonly isRetired: boolean;
  run(message: InvokeMessage): Promise<Outcome>;
  stop(): Promise<void>;
}

const startThread = ({ start, environment, timeoutMs }: FunctionWorkerOptions): RunningThread => {
  const worker = new Worker(new URL("./worker-bootstrap.ts", import.meta.url), {
    workerData: start,
    env: { ...environment },
    execArgv: [],
  });
  const pending = new Map<number, (outcome: Outcome) => void>();
  let isRetired = false;
  let lost: FunctionFault | undefined;

  const loseAll = (fault: FunctionFault): void => {
    isRetired = true;
    lost ??= fault;
    for (const settle of [...pending.values()]) settle(fault);
    void worker.terminate();
  };
  const ready = new Promise<void>((resolve) => {
    worker.on("message", (message: WorkerMessage) => {
      switch (message.kind) {
        case "ready":
          return resolve();
        case "unloadable":
          loseAll(message.fault);
          return resolve();
        case "result":
          return pending.get(message.id)?.(withinLimit(message.result));
        case "fault":
          return pending.get(message.id)?.(message.fault);
      }
    });
    worker.on("exit", () => resolve());
    setTimeout(resolve, loadPatienceMs).unref();
  });
  worker.on("error", (fault: Error) =>
    loseAll({ errorType: fault.name, errorMessage: fault.message, trace: (fault.stack ?? "").split("\n") }),
  );
  worker.on("exit", (code) =>
    loseAll({ errorType: "Runtime.ExitError", errorMessage: `the runtime exited with exit status ${code}` }),
  );

  return {
    get isRetired() {
      return isRetired;
    },
    run: async (message) => {
      await ready;
      if (lost !== undefined) return lost;
      return new Promise<Outcome>((resolve) => {
        const settle = (outcome: Outcome): void => {
          if (!pending.delete(message.id)) return;
          clearTimeout(timer);
          resolve(outcome);
          // The others in a retired thread finish within their own timeouts, then the thread may go.
          if (isRetired && pending.size === 0) void worker.terminate();
        };
        const timer = setTimeout(() => {
          isRetired = true;
          settle({
            errorType: "Sandbox.Timedout",
            errorMessage: `RequestId: ${message.requestId} Error: Task timed out after ${(timeoutMs / 1000).toFixed(2)} seconds`,
          });
        }, timeoutMs);
        pending.set(message.id, settle);
        worker.postMessage(message);
      });
    },
    stop: async () => {
      isRetired = true;
      await worker.terminate();
    },
  };
};
