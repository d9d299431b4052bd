import type { StateStore } from "../../state/state-store.ts";

/** How far one event source mapping has come in one shard, and what it is stuck at. */
export interface StreamPosition {
  /** Everything up to here is handled or dead-lettered; `undefined`: nothing yet. */
  readonly after: string | undefined;
  /** A batch was split: the next one ends here at the latest. */
  readonly until: string | undefined;
  /** How often the batch behind `after` has failed, since when, and when it is tried again. */
  readonly failureCount: number;
  readonly failingSinceMs: number | undefined;
  readonly retryAtMs: number | undefined;
  readonly isClosed: boolean;
}

export const startOfShard: StreamPosition = {
  after: undefined,
  until: undefined,
  failureCount: 0,
  failingSinceMs: undefined,
  retryAtMs: undefined,
  isClosed: false,
};

export interface StreamPositions {
  read(mappingId: string, shardId: string): StreamPosition | undefined;
  write(mappingId: string, tableName: string, shardId: string, position: StreamPosition): void;
  /** For each table, what all of its mappings have behind them. */
  readByAll(): readonly { readonly tableName: string; readonly sequenceNumber: bigint }[];
}

interface Row {
  readonly after_number: string | null;
  readonly until_number: string | null;
  readonly failure_count: number;
  readonly failing_since: number | null;
  readonly retry_at: number | null;
  readonly is_closed: number;
}

export const createStreamPositions = (state: StateStore): StreamPositions => {
  state.migrate("stream-positions-1", [
    `CREATE TABLE stream_positions (
       mapping_id TEXT NOT NULL, shard_id TEXT NOT NULL, table_name TEXT NOT NULL, after_number TEXT, until_number TEXT,
       failure_count INTEGER NOT NULL, failing_since INTEGER, retry_at INTEGER, is_closed INTEGER NOT NULL,
       PRIMARY KEY (mapping_id, shard_id)) STRICT`,
  ]);
  return {
    read: (mappingId, shardId) => {
      const row = state.get<Row>(
        "SELECT * FROM stream_positions WHERE mapping_id = ? AND shard_id = ?",
        mappingId,
        shardId,
      );
      if (row === undefined) return undefined;
      return {
        after: row.after_number ?? undefined,
        until: row.until_number ?? undefined,
        failureCount: row.failure_count,
        failingSinceMs: row.failing_since ?? undefined,
        retryAtMs: row.retry_at ?? undefined,
        isClosed: row.is_closed === 1,
      };
    },
    write: (mappingId, tableName, shardId, position) => {
      state.run(
        "INSERT OR REPLACE INTO stream_positions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        mappingId,
        shardId,
        tableName,
        position.after ?? null,
        position.until ?? null,
        position.failureCount,
        position.failingSinceMs ?? null,
        position.retryAtMs ?? null,
        position.isClosed ? 1 : 0,
      );
    },
    readByAll: () => {
      const rows = state.all<{ table_name: string; after_number: string | null }>(
        "SELECT table_name, after_number FROM stream_positions",
      );
      const lowest = new Map<string, bigint>();
      for (const { table_name: tableName, after_number: after } of rows) {
        const sequenceNumber = BigInt(after ?? 0);
        const known = lowest.get(tableName);
        if (known === undefined || sequenceNumber < known) lowest.set(tableName, sequenceNumber);
      }
      return [...lowest].map(([tableName, sequenceNumber]) => ({ tableName, sequenceNumber }));
    },
  };
};
