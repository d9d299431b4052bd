import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { type LibraryClient, libraryClient } from "./library-client.ts";

export interface LibraryProcess extends LibraryClient {
  /** kill -9: nothing of it gets to tidy up. */
  kill(): Promise<void>;
}

/** The library in a process of its own, so that it can be killed. */
export const startLibraryProcess = async (assemblyDir: string, dataDir: string): Promise<LibraryProcess> => {
  const child = spawn(process.execPath, [`${import.meta.dirname}/library-main.ts`, assemblyDir, dataDir], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const origin = await readyAt(child);
  return {
    ...libraryClient(origin),
    kill: async () => {
      const exited = once(child, "exit");
      child.kill("SIGKILL");
      await exited;
    },
  };
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
    child.once("exit", () => reject(new Error(`the library ended before it was ready:\n${said.join("\n")}`)));
  });
