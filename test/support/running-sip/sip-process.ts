import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

export interface SipProcess {
  readonly origin: string;
  /** kill -9: nothing of it gets to tidy up. */
  kill(): Promise<void>;
  /** Ctrl-C. */
  interrupt(): Promise<number | null>;
}

const root = join(import.meta.dirname, "../../..");

/** `npm start` without npm: the local run of a project in a process of its own, on any free port. */
export const startSipProcess = async (
  settings: Readonly<Record<string, string>>,
  project = root,
): Promise<SipProcess> => {
  const child = spawn(process.execPath, [join(project, "infra/start.ts")], {
    cwd: project,
    env: { ...process.env, SIP_PORT: "0", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const origin = await readyAt(child);
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    const exited = once(child, "exit");
    child.kill(signal);
    const [code] = await exited;
    return code as number | null;
  };
  return {
    origin,
    kill: async () => {
      await end("SIGKILL");
    },
    interrupt: () => end("SIGINT"),
  };
};

/** `npm start` itself, in a process group of its own. */
export const npmStart = async (
  settings: Readonly<Record<string, string>>,
): Promise<{ readonly origin: string; readonly npm: ChildProcess }> => {
  const npm = spawn("npm", ["start"], {
    cwd: root,
    env: { ...process.env, SIP_PORT: "0", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  return { origin: await readyAt(npm), npm };
};

const readyAt = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      if (stream === null) continue;
      createInterface({ input: stream }).on("line", (line) => {
        said.push(line);
        const origin = /^ready (http:\S+)$/.exec(line)?.[1];
        if (origin !== undefined) resolve(origin);
      });
    }
    child.once("exit", () => reject(new Error(`the local run ended before it was ready:\n${said.join("\n")}`)));
  });
