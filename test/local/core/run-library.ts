import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LocalOptions } from "@sip/local/local-options";
import { startLocal } from "@sip/local/start-local";
import { type LibraryClient, libraryClient } from "./library-client.ts";

export interface RunningLibrary extends LibraryClient {
  readonly dataDir: string;
  /** What the run has said on the terminal. */
  readonly said: readonly string[];
  stop(): Promise<void>;
}

/** Friday, 18 December 2026, 08:00 in Jakarta. */
export const FRIDAY_MORNING = "2026-12-18T01:00:00Z";

export const newDataDir = (): string => mkdtempSync(join(tmpdir(), "local-data-"));

export const libraryOptions = (assemblyDir: string, dataDir: string, log: (line: string) => void): LocalOptions => ({
  assemblyDir,
  port: 0,
  dataDir,
  now: FRIDAY_MORNING,
  parameters: { Greeting: "hello from {origin}" },
  users: [{ username: "lia", name: "Lia", groups: ["librarian", "reader"], attributes: {} }],
  limits: false,
  timeZone: "Asia/Jakarta",
  log,
});

export const runLibrary = async (assemblyDir: string, more: Partial<LocalOptions> = {}): Promise<RunningLibrary> => {
  const said: string[] = [];
  const dataDir = more.dataDir ?? newDataDir();
  const run = await startLocal({ ...libraryOptions(assemblyDir, dataDir, (line) => said.push(line)), ...more });
  return { ...libraryClient(run.origin), dataDir, said, stop: run.stop };
};
