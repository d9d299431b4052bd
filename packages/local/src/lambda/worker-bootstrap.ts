import { openSync, writeSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import { followClock } from "../clock/follow-clock.ts";
import type { FunctionFault, InvokeMessage, WorkerMessage, WorkerStart } from "./worker-messages.ts";

// The first and only file of ours in a function's thread: what it loads is the asset that would deploy.
const start = workerData as WorkerStart;
const port = parentPort;
if (port === null) throw new Error("worker-bootstrap.ts runs in a worker thread only");
const send = (message: WorkerMessage): void => port.postMessage(message);

followClock(start.offsetMs);
writeLogsTo(start.logFile);

type Handler = (event: unknown, context: object) => unknown;

/** Written here and now, not by the main thread: a `kill -9` must not take the last lines with it. */
function writeLogsTo(file: string): void {
  const descriptor = openSync(file, "a");
  const write = (chunk: string | Uint8Array, encoding?: unknown, done?: unknown): boolean => {
    writeSync(descriptor, typeof chunk === "string" ? Buffer.from(chunk) : chunk);
    const callback = typeof encoding === "function" ? encoding : done;
    if (typeof callback === "function") queueMicrotask(() => callback());
    return true;
  };
  process.stdout.write = write as typeof process.stdout.write;
  process.stderr.write = write as typeof process.stderr.write;
}

const describeFault = (fault: unknown): FunctionFault =>
  fault instanceof Error
    ? { errorType: fault.name, errorMessage: fault.message, trace: (fault.stack ?? "").split("\n") }
    : { errorType: typeof fault, errorMessage: String(fault) };

const loadHandler = async (): Promise<Handler> => {
  const exported = (
    start.entryFile.endsWith(".mjs")
      ? await import(pathToFileURL(start.entryFile).href)
      : createRequire(start.entryFile)(start.entryFile)
  ) as Record<string, unknown>;
  const handler = exported[start.exportName];
  if (typeof handler !== "function") throw new Error(`${start.entryFile} exports no function ${start.exportName}`);
  return handler as Handler;
};

const invoke = async (handler: Handler, { id, requestId, event, timeoutMs }: InvokeMessage): Promise<void> => {
  const endsAtMs = performance.now() + timeoutMs;
  const context = {
    functionName: start.functionName,
    functionVersion: "$LATEST",
    invokedFunctionArn: start.functionArn,
    memoryLimitInMB: String(start.memoryMb),
    awsRequestId: requestId,
    logGroupName: `/aws/lambda/${start.functionName}`,
    logStreamName: "local",
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, Math.floor(endsAtMs - performance.now())),
  };
  try {
    const result = await handler(JSON.parse(event), context);
    send({ kind: "result", id, result: JSON.stringify(result ?? null) });
  } catch (fault) {
    console.error(JSON.stringify({ level: "ERROR", message: "Invoke Error", requestId, ...describeFault(fault) }));
    send({ kind: "fault", id, fault: describeFault(fault) });
  }
};

try {
  const handler = await loadHandler();
  port.on("message", (message: InvokeMessage) => void invoke(handler, message));
  send({ kind: "ready" });
} catch (fault) {
  console.error(JSON.stringify({ level: "ERROR", message: "Init Error", ...describeFault(fault) }));
  send({ kind: "unloadable", fault: describeFault(fault) });
}
