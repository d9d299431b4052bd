import { existsSync, statSync } from "node:fs";
import { CannotStart } from "../cannot-start.ts";
import { withDatabase } from "./with-database.ts";

/**
 * Refuses, before anything is written, a data folder whose two halves do not belong together any more. Keys are drawn into
 * the state, and the tables know people by them: with keys that are drawn anew everybody in the tables is a stranger.
 */
export const checkDataFolder = (dataDir: string, stateFile: string, tablesFile: string): void => {
  if (!existsSync(tablesFile)) return;
  const state = existsSync(stateFile) ? readState(stateFile) : emptied;
  const remedy = `Put back a copy of ${dataDir}, or begin anew without it.`;
  if (state.isEmpty) {
    throw new CannotStart(
      `${stateFile} is empty or gone, and ${tablesFile} has the data of before. The keys that people are known by were in ` +
        `it: with new ones nobody would be found again. ${remedy}`,
    );
  }
  if (state.hasLived && !isSound(tablesFile)) throw new CannotStart(`${tablesFile} is torn. ${remedy}`);
};

const emptied = { isEmpty: true, hasLived: false };

const readState = (file: string): { readonly isEmpty: boolean; readonly hasLived: boolean } =>
  withDatabase(file, (database) => {
    const tables = database.prepare("SELECT name FROM sqlite_master").all();
    const hasLived =
      tables.some(({ name }) => name === "life") && database.prepare("SELECT 1 FROM life").get() !== undefined;
    return { isEmpty: tables.length === 0, hasLived };
  }) ?? { isEmpty: false, hasLived: false };

/** An engine that was killed leaves its file whole; half a file is none of its doing. */
const isSound = (file: string): boolean => {
  if (statSync(file).size === 0) return false;
  try {
    const found = withDatabase(file, (database) => database.prepare("PRAGMA quick_check(1)").get());
    return found === undefined || found.quick_check === "ok";
  } catch (fault) {
    if (fault instanceof CannotStart) return false;
    throw fault;
  }
};
