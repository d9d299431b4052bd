import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { dirname, join } from "node:path";

export interface Engine {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/** The DynamoDB engine under test: the embedded one in memory, or whatever `DYNAMODB_ENDPOINT` names. */
export const startEngine = async (): Promise<Engine> => {
  const endpoint = process.env.DYNAMODB_ENDPOINT;
  if (endpoint !== undefined) return { endpoint, stop: async () => {} };
  const port = await freePort();
  const child = spawn(binary(), ["serve", "--host", "127.0.0.1", "--port", String(port)], { stdio: "ignore" });
  const started = { endpoint: `http://127.0.0.1:${port}`, stop: () => stop(child) };
  await answering(started.endpoint);
  return started;
};

const binary = (): string => {
  const require = createRequire(import.meta.url);
  const path = join(dirname(require.resolve("@dynoxide/linux-x64/package.json")), "dynoxide");
  // npm unpacks it without the executable bit, because the package names no `bin`.
  chmodSync(path, 0o755);
  return path;
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });

const answering = async (endpoint: string): Promise<void> => {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    try {
      await fetch(endpoint);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
  throw new Error(`no engine answers at ${endpoint}`);
};

const stop = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
