import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import { followClock } from "../../clock/follow-clock.ts";
import { openFunctionLog } from "./function-log.ts";
import type { FunctionFault, InvokeMessage, WorkerMessage, WorkerStart } from "./worker-messages.ts";

// The first and only file of ours in a function's thread: what it loads is the asset that would deploy.
const start = workerData as WorkerStart;
const port = parentPort;
if (port === null) throw new Error("worker-bootstrap.ts runs in a worker thread only");
const send = (message: WorkerMessage): void => port.postMessage(message);

followClock(start.offsetMs);
const log = openFunctionLog(start.logFile, start.logging);

type Handler = (event: unknown, context: object) => unknown;

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
    log.fault("Invoke Error", fault);
    send({ kind: "fault", id, fault: describeFault(fault) });
  }
};

try {
  const handler = await loadHandler();
  port.on("message", (message: InvokeMessage) => {
    void log.during(message.requestId, () => invoke(handler, message));
  });
  send({ kind: "ready" });
} catch (fault) {
  log.fault("Init Error", fault);
  send({ kind: "unloadable", fault: describeFault(fault) });
}
