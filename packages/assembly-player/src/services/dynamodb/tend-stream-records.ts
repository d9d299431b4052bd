import { existsSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";

/**
 * dynoxide keeps stream records for ever and finds the next number by reading all of a table's: writes become slower
 * the longer a data directory lives. An index cures the search. What every reader has behind it is deleted, but not the
 * newest row of a table, because the numbers go on from it. The schema is private to the engine, so a
 * version without this table is left alone.
 */
export const tendStreamRecords = (
  databaseFile: string,
  readUpTo: readonly { readonly tableName: string; readonly sequenceNumber: bigint }[],
): void => {
  if (!existsSync(databaseFile)) return;
  const database = new DatabaseSync(databaseFile, { timeout: 5_000 });
  try {
    const table = database
      .prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '_stream_records'")
      .get();
    if (table === undefined) return;
    database.exec(
      "CREATE INDEX IF NOT EXISTS local_stream_order ON _stream_records(table_name, CAST(sequence_number AS INTEGER))",
    );
    const trim = database.prepare(
      `DELETE FROM _stream_records WHERE table_name = ?1 AND CAST(sequence_number AS INTEGER) <= ?2
       AND CAST(sequence_number AS INTEGER) < (SELECT MAX(CAST(sequence_number AS INTEGER)) FROM _stream_records WHERE table_name = ?1)`,
    );
    for (const { tableName, sequenceNumber } of readUpTo) trim.run(tableName, sequenceNumber);
  } finally {
    database.close();
  }
};
