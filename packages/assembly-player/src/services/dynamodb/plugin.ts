import type { Plugin } from "../../plugin.ts";
import { startEmbeddedEngine, tablesFileIn } from "./embedded-engine.ts";
import { createEngineClient, type EngineClient } from "./engine-client.ts";
import { createExpiredItemsSweep } from "./expired-items.ts";
import { prepareTables } from "./prepare-tables.ts";
import { createStreamPositions, type StreamPositions } from "./stream-positions.ts";
import { createTableKeys } from "./table-keys.ts";
import { tableKind } from "./table-kind.ts";
import { tendStreamRecords } from "./tend-stream-records.ts";
import { createDynamodbEnd } from "./wire.ts";

export interface DynamodbPart {
  /** The engine's own address, past the rights of all functions. */
  readonly endpoint: string;
  readonly tableNames: readonly string[];
  readonly engine: EngineClient;
  /** How far the readers of streams have come. */
  readonly positions: StreamPositions;
  /** Calls back when something was written to a table, or may have been, before the writer gets its answer. */
  onWritten(listener: (tableName: string) => void): void;
}

/** Writes that came past the local AWS front (from another process) are found this often. */
const foreignWritesEveryMs = 1_000;

export const dynamodb: Plugin<DynamodbPart> = {
  name: "dynamodb",
  summary: "tables with indexes, streams and time to live, in an embedded engine",
  kinds: [tableKind],
  open: async (play) => {
    const { model, state, dataDir, log, options } = play;
    const positions = createStreamPositions(state);
    const tablesFile = tablesFileIn(dataDir);
    const embedded = options.dynamodbEndpoint === undefined ? await startEmbeddedEngine(tablesFile, log) : undefined;
    const endpoint = embedded?.endpoint ?? options.dynamodbEndpoint ?? "";
    const engine = createEngineClient(endpoint);
    let foreignWrites: NodeJS.Timeout | undefined;
    const stop = async (): Promise<void> => {
      clearInterval(foreignWrites);
      engine.close();
      await embedded?.stop();
    };
    try {
      await prepareTables(engine, model);
      if (embedded !== undefined) tendStreamRecords(tablesFile, positions.readByAll());
    } catch (fault) {
      await stop();
      throw fault;
    }

    const tableNames = model.all(tableKind).map(({ ref }) => ref);
    const listeners: ((tableName: string) => void)[] = [];
    const tableWritten = (tableName: string): void => {
      for (const listener of listeners) listener(tableName);
    };
    const { region, accountId } = model;
    const tableKeys = createTableKeys(model);
    return {
      part: { endpoint, tableNames, engine, positions, onWritten: (listener) => listeners.push(listener) },
      wire: [createDynamodbEnd({ engine, region, accountId, tableKeys, tableWritten })],
      live: () => {
        foreignWrites = setInterval(() => tableNames.forEach(tableWritten), foreignWritesEveryMs);
        return [createExpiredItemsSweep({ ...play, engine, tableWritten })];
      },
      stop,
    };
  },
};
