import { type ChildProcess, spawn } from "node:child_process";
import { accessSync, chmodSync, constants, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { type AddressInfo, createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** dynoxide as a child process. It is started again when it dies. */
export interface EmbeddedEngine {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/** The engine opens its file in about 50 ms; on a busy machine it may take its time. */
const startPatienceMs = 15_000;

/**
 * Ends the engine when its parent is gone, however that died: the parent holds the other end of descriptor 3. An
 * engine that outlived a `kill -9` would keep the file locked against the next start.
 */
const watched = '"$@" 3<&- & engine=$!; (cat <&3 >/dev/null; kill "$engine" 2>/dev/null) & wait "$engine"';

export const tablesFileIn = (dataDir: string): string => join(dataDir, "engine", "tables.sqlite");

/** @param databaseFile where the tables live; without one they live in memory, for tests */
export const startEmbeddedEngine = async (
  databaseFile: string | undefined,
  log: (line: string) => void,
): Promise<EmbeddedEngine> => {
  if (databaseFile !== undefined) mkdirSync(dirname(databaseFile), { recursive: true });
  const binary = findBinary();
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  let isStopping = false;
  let child: ChildProcess;

  const start = (): void => {
    const onFile = databaseFile === undefined ? [] : ["--db-path", databaseFile];
    const command = [binary, "serve", "--host", "127.0.0.1", "--port", String(port), ...onFile];
    // A group of its own: Ctrl-C in the terminal must not end the engine before the run has finished its work.
    child = spawn("/bin/sh", ["-c", watched, "sh", ...command], {
      stdio: ["ignore", "ignore", "pipe", "pipe"],
      detached: true,
    });
    let complaint = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      complaint = `${complaint}${chunk.toString("utf8")}`.slice(-500);
    });
    child.on("exit", (code, signal) => {
      if (isStopping) return;
      log(`the DynamoDB engine ended (${signal ?? code}), starting it again: ${complaint.trim()}`);
      setTimeout(start, 100);
    });
  };
  start();
  await answers(endpoint);

  return {
    endpoint,
    stop: async () => {
      isStopping = true;
      const ended = new Promise((resolve) => child.once("exit", resolve));
      (child.stdio[3] as { destroy(): void } | undefined)?.destroy();
      await Promise.race([ended, pause(2_000)]);
    },
  };
};

const findBinary = (): string => {
  const require = createRequire(import.meta.url);
  try {
    const binary = require.resolve(`@dynoxide/${process.platform}-${process.arch}/dynoxide`);
    try {
      accessSync(binary, constants.X_OK);
    } catch {
      // npm does not set the mode of a file that is no `bin`.
      chmodSync(binary, 0o755);
    }
    return binary;
  } catch {
    throw new Error(
      `There is no embedded DynamoDB engine for ${process.platform}-${process.arch}. Start one that speaks DynamoDB ` +
        "(DynamoDB Local, LocalStack, ...) and set DYNAMODB_ENDPOINT to its address.",
    );
  }
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

const answers = async (endpoint: string): Promise<void> => {
  const deadlineMs = Date.now() + startPatienceMs;
  for (;;) {
    try {
      await fetch(endpoint, { signal: AbortSignal.timeout(2_000) });
      return;
    } catch (fault) {
      if (Date.now() > deadlineMs)
        throw new Error(`the DynamoDB engine does not answer at ${endpoint}`, { cause: fault });
      await pause(10);
    }
  }
};
