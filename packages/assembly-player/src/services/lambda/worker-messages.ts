/** What a function's worker thread is started with. */
export interface WorkerStart {
  readonly entryFile: string;
  readonly exportName: string;
  readonly logFile: string;
  readonly logging: FunctionLogging;
  readonly offsetMs: SharedArrayBuffer;
  readonly functionName: string;
  readonly functionArn: string;
  readonly memoryMb: number;
}

/** How a function's log is written; of the JSON format nothing below the level. */
export interface FunctionLogging {
  readonly format: "JSON" | "Text";
  readonly level: string;
}

/** To the worker: run the handler. `event` is JSON, as it is between AWS and a function. */
export interface InvokeMessage {
  readonly id: number;
  readonly requestId: string;
  readonly event: string;
  readonly timeoutMs: number;
}

export interface FunctionFault {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace?: readonly string[];
}

/** From the worker. */
export type WorkerMessage =
  | { readonly kind: "ready" }
  | { readonly kind: "unloadable"; readonly fault: FunctionFault }
  | { readonly kind: "result"; readonly id: number; readonly result: string }
  | { readonly kind: "fault"; readonly id: number; readonly fault: FunctionFault };
