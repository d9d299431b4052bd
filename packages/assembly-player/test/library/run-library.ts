import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient, paginateScan } from "@aws-sdk/client-dynamodb";
import { playAssembly } from "assembly-player";
import type { Play } from "assembly-player/play";
import type { PlayerOptions } from "assembly-player/player-options";
import { dynamodb } from "assembly-player/services/dynamodb/plugin";
import { type LibraryClient, libraryClient } from "./library-client.ts";
import { libraryControls } from "./library-controls.ts";

export interface RunningLibrary extends LibraryClient {
  readonly play: Play;
  readonly dataDir: string;
  /** What the run has said on the terminal. */
  readonly said: readonly string[];
  /** Keys of the table's items that begin so, sorted, each with its `ranAt` where it has one. */
  items(prefix: string): Promise<readonly { readonly key: string; readonly ranAt: string | undefined }[]>;
  stop(): Promise<void>;
}

/** Friday, 18 December 2026, 08:00 in Bangkok. */
const fridayMorning = "2026-12-18T01:00:00Z";

export const newDataDir = (): string => mkdtempSync(join(tmpdir(), "library-data-"));

export const libraryOptions = (assemblyDir: string, dataDir: string): PlayerOptions => ({
  assemblyDir,
  port: 0,
  dataDir,
  now: fridayMorning,
  parameters: { Greeting: "hello from {origin}" },
  users: [{ username: "lia", name: "Lia", groups: ["librarian", "reader"], attributes: {} }],
  limits: false,
  plugins: [libraryControls],
  log: () => {},
});

export const runLibrary = async (assemblyDir: string, more: Partial<PlayerOptions> = {}): Promise<RunningLibrary> => {
  const said: string[] = [];
  const dataDir = more.dataDir ?? newDataDir();
  const run = await playAssembly({
    ...libraryOptions(assemblyDir, dataDir),
    log: (line) => said.push(line),
    ...more,
  });
  return {
    ...libraryClient(run.origin),
    play: run.play,
    dataDir,
    said,
    items: (prefix) => scanKeys(run.play, prefix),
    stop: run.stop,
  };
};

/** A client of the engine itself, past the rights of all functions. */
export const engineClient = ({ model, part }: Play): DynamoDBClient =>
  new DynamoDBClient({
    endpoint: part(dynamodb).endpoint,
    region: model.region,
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
  });

const scanKeys = async (play: Play, prefix: string) => {
  const client = engineClient(play);
  const [TableName] = play.part(dynamodb).tableNames;
  const found: { key: string; ranAt: string | undefined }[] = [];
  for await (const { Items = [] } of paginateScan({ client }, { TableName })) {
    for (const { pk, ranAt } of Items) {
      if (pk?.S?.startsWith(prefix)) found.push({ key: pk.S, ranAt: ranAt?.S });
    }
  }
  client.destroy();
  return found.sort((left, right) => left.key.localeCompare(right.key));
};
