import { existsSync } from "node:fs";
import { CannotStart } from "../cannot-start.ts";
import type { DataFormat } from "../player-options.ts";
import { stateFileIn } from "./state-store.ts";
import { withDatabase } from "./with-database.ts";

/**
 * Refuses, before anything is written, data of another form than the application reads now: the start would go well, and
 * then every reading would fail.
 */
export const checkDataFormat = (dataDir: string, format: DataFormat | undefined): void => {
  const file = stateFileIn(dataDir);
  if (format === undefined || !existsSync(file)) return;
  const found = withDatabase(file, (database) => {
    const isEmpty = database.prepare("SELECT 1 FROM sqlite_master").get() === undefined;
    return isEmpty ? undefined : database.prepare("PRAGMA user_version").get()?.user_version;
  });
  if (found !== undefined && found !== format.number) throw new CannotStart(format.refusal(dataDir));
};
