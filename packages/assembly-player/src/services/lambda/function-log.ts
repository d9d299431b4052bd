import { AsyncLocalStorage } from "node:async_hooks";
import { openSync, writeSync } from "node:fs";
import { format } from "node:util";
import type { FunctionLogging } from "./worker-messages.ts";

/** From the least to the most serious, as Lambda names them. */
const levels = ["TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"];

const methods = { trace: "TRACE", debug: "DEBUG", info: "INFO", log: "INFO", warn: "WARN", error: "ERROR" } as const;

export interface FunctionLog {
  /** Lines of `console` in `work` name this invocation. */
  during<Answer>(requestId: string, work: () => Answer): Answer;
  /** What the runtime writes about a fault that a function has thrown, or that kept it from loading. */
  fault(title: string, fault: unknown): void;
}

/**
 * Takes over this thread's `console` and standard streams, and writes them to the function's file as Lambda's Node.js runtime writes
 * them to its log: what goes to `console` gets time, id and level, what goes to a stream stays as it is. Of the JSON format
 * lines below the level are left out. Lines are written here and now, not by the main thread: a `kill -9` must not take the
 * last ones with it.
 */
export const openFunctionLog = (file: string, { format: logFormat, level: least }: FunctionLogging): FunctionLog => {
  const descriptor = openSync(file, "a");
  const requestIds = new AsyncLocalStorage<string>();
  const isKept = (level: string): boolean => levels.indexOf(level) >= levels.indexOf(least);

  const stream = (chunk: string | Uint8Array, encoding?: unknown, done?: unknown): boolean => {
    const text = typeof chunk === "string" ? chunk : Buffer.from(chunk).toString();
    writeSync(
      descriptor,
      logFormat === "JSON"
        ? linesOf(text)
            .filter((line) => isKept(levelOf(line)))
            .join("")
        : text,
    );
    const callback = typeof encoding === "function" ? encoding : done;
    if (typeof callback === "function") queueMicrotask(() => callback());
    return true;
  };
  process.stdout.write = stream as typeof process.stdout.write;
  process.stderr.write = stream as typeof process.stderr.write;

  const write = (level: string, message: unknown, ...more: unknown[]): void => {
    const at = new Date().toISOString();
    const requestId = requestIds.getStore();
    writeSync(
      descriptor,
      logFormat === "JSON"
        ? `${JSON.stringify({ timestamp: at, level, requestId, message: messageOf(message, more) }, withErrors)}\n`
        : `${at}\t${requestId ?? "undefined"}\t${level}\t${format(message, ...more)}\n`,
    );
  };
  for (const [method, level] of Object.entries(methods)) {
    Reflect.set(
      console,
      method,
      logFormat === "JSON" && !isKept(level) ? () => undefined : write.bind(undefined, level),
    );
  }

  return {
    during: (requestId, work) => requestIds.run(requestId, work),
    fault: (title, fault) => (logFormat === "JSON" ? write("ERROR", fault) : write("ERROR", title, fault)),
  };
};

const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** What Lambda takes a line's level to be: the one it names, else INFO. */
const levelOf = (line: string): string => {
  try {
    const { level } = JSON.parse(line) as { level?: unknown };
    const named = String(level).toUpperCase();
    return levels.includes(named) ? named : "INFO";
  } catch {
    return "INFO";
  }
};

const messageOf = (message: unknown, more: readonly unknown[]): unknown =>
  more.length === 0 ? message : format(message, ...more);

const withErrors = (_key: string, value: unknown): unknown =>
  value instanceof Error
    ? { errorType: value.name, errorMessage: value.message, stackTrace: (value.stack ?? "").split("\n") }
    : value;
