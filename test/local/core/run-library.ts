import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient, paginateScan } from "@aws-sdk/client-dynamodb";
import { startLocal } from "assembly-player/play-assembly";
import type { LocalBeforeStreams, LocalOptions } from "assembly-player/player-options";
import { type LibraryClient, libraryClient } from "./library-client.ts";

export interface RunningLibrary extends LibraryClient {
  readonly dataDir: string;
  /** What the run has said on the terminal. */
  readonly said: readonly string[];
  /** Keys of the table's items that begin so, sorted, each with its `ranAt` where it has one. */
  items(prefix: string): Promise<readonly { readonly key: string; readonly ranAt: string | undefined }[]>;
  stop(): Promise<void>;
}

/** Friday, 18 December 2026, 08:00 in Jakarta. */
const FRIDAY_MORNING = "2026-12-18T01:00:00Z";

export const newDataDir = (): string => mkdtempSync(join(tmpdir(), "local-data-"));

export const libraryOptions = (assemblyDir: string, dataDir: string): LocalOptions => ({
  assemblyDir,
  port: 0,
  dataDir,
  now: FRIDAY_MORNING,
  parameters: { Greeting: "hello from {origin}" },
  users: [{ username: "lia", name: "Lia", groups: ["librarian", "reader"], attributes: {} }],
  limits: false,
  timeZone: "Asia/Jakarta",
  log: () => {},
});

export const runLibrary = async (assemblyDir: string, more: Partial<LocalOptions> = {}): Promise<RunningLibrary> => {
  const said: string[] = [];
  const dataDir = more.dataDir ?? newDataDir();
  let engine: LocalBeforeStreams | undefined;
  const run = await startLocal({
    ...libraryOptions(assemblyDir, dataDir),
    log: (line) => said.push(line),
    ...more,
    beforeStreams: async (local) => {
      engine = local;
      await more.beforeStreams?.(local);
    },
  });
  return {
    ...libraryClient(run.origin),
    dataDir,
    said,
    items: (prefix) => scanKeys(engine, prefix),
    stop: run.stop,
  };
};

/** A client of the engine itself, past the rights of all functions. */
export const engineClient = ({ endpoint, region }: LocalBeforeStreams): DynamoDBClient =>
  new DynamoDBClient({ endpoint, region, credentials: { accessKeyId: "test", secretAccessKey: "test" } });

const scanKeys = async (engine: LocalBeforeStreams | undefined, prefix: string) => {
  if (engine === undefined) throw new Error("the engine has not started");
  const client = engineClient(engine);
  const found: { key: string; ranAt: string | undefined }[] = [];
  for await (const { Items = [] } of paginateScan({ client }, { TableName: engine.tableNames[0] })) {
    for (const { pk, ranAt } of Items) {
      if (pk?.S?.startsWith(prefix)) found.push({ key: pk.S, ranAt: ranAt?.S });
    }
  }
  client.destroy();
  return found.sort((left, right) => left.key.localeCompare(right.key));
};
