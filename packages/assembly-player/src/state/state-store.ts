import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { CannotGoOn } from "../cannot-go-on.ts";
import { CannotStart } from "../cannot-start.ts";
import { plainWords } from "./plain-words.ts";

export const stateFileIn = (dataDir: string): string => join(dataDir, "state.sqlite");

/**
 * The one file of a local run that everything but the tables lives in: queues, positions, schedules, secrets, messages.
 * Every call is synchronous, and a transaction is committed when `transaction` returns: what was acknowledged after that
 * survives a `kill -9` (WAL; the pages are in the operating system's hands).
 */
export interface StateStore {
  /** Runs `statements` once in the life of the data directory; `name` says which ones these are. */
  migrate(name: string, statements: readonly string[]): void;
  /** All or nothing. A transaction within a transaction belongs to the outer one. */
  transaction<T>(work: () => T): T;
  /** Returns the number of rows changed. */
  run(sql: string, ...values: SQLInputValue[]): number;
  get<Row>(sql: string, ...values: SQLInputValue[]): Row | undefined;
  all<Row>(sql: string, ...values: SQLInputValue[]): Row[];
  close(): void;
}

export const openStateStore = (dataDir: string, format = 0): StateStore => {
  mkdirSync(dataDir, { recursive: true });
  const file = stateFileIn(dataDir);
  const database = openAlone(file, format);
  const statements = new Map<string, StatementSync>();
  const prepared = (sql: string): StatementSync => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  let isInTransaction = false;
  /** A full disk stops everything that is acknowledged: there is nothing to go on with. */
  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (fault) {
      const said = plainWords(fault, file);
      throw said === undefined ? fault : new CannotGoOn(said);
    }
  };

  const store: StateStore = {
    migrate: (name, migration) =>
      store.transaction(() => {
        if (prepared("SELECT 1 FROM migrations WHERE name = ?").get(name) !== undefined) return;
        for (const sql of migration) database.exec(sql);
        prepared("INSERT INTO migrations (name) VALUES (?)").run(name);
      }),
    transaction: (work) => {
      if (isInTransaction) return work();
      guarded(() => database.exec("BEGIN IMMEDIATE"));
      isInTransaction = true;
      try {
        const result = work();
        guarded(() => database.exec("COMMIT"));
        return result;
      } catch (fault) {
        // On a full disk SQLite has taken it back by itself.
        if (database.isTransaction) database.exec("ROLLBACK");
        throw fault;
      } finally {
        isInTransaction = false;
      }
    },
    run: (sql, ...values) => Number(guarded(() => prepared(sql).run(...values)).changes),
    get: <Row>(sql: string, ...values: SQLInputValue[]) =>
      guarded(() => prepared(sql).get(...values)) as Row | undefined,
    all: <Row>(sql: string, ...values: SQLInputValue[]) => guarded(() => prepared(sql).all(...values)) as Row[],
    close: () => database.close(),
  };
  return store;
};

/** Two runs on one data directory would deliver every message twice: the second is refused while the first lives. */
const openAlone = (file: string, format: number): DatabaseSync => {
  const database = new DatabaseSync(file);
  try {
    database.exec("PRAGMA locking_mode = EXCLUSIVE");
    database.exec("PRAGMA journal_mode = WAL");
    database.exec("PRAGMA synchronous = NORMAL");
    database.exec("BEGIN IMMEDIATE");
    // SQLite keeps a number for whoever uses the file; whoever comes later finds the one it was made with.
    if (isEmpty(database)) database.exec(`PRAGMA user_version = ${format}`);
    database.exec("CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY) STRICT; COMMIT");
  } catch (fault) {
    database.close();
    if (fault instanceof Error && fault.message.includes("locked")) {
      throw new CannotStart(`${file} is in use by another local run. Stop it, or choose another data directory.`);
    }
    throw fault;
  }
  return database;
};

const isEmpty = (database: DatabaseSync): boolean =>
  database.prepare("SELECT 1 FROM sqlite_master").get() === undefined;
