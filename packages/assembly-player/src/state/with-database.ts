import { DatabaseSync } from "node:sqlite";
import { CannotStart } from "../cannot-start.ts";
import { plainWords } from "./plain-words.ts";

/** Undefined when another run has the file for itself: that one looks after it, and is named later. */
export const withDatabase = <Found>(file: string, read: (database: DatabaseSync) => Found): Found | undefined => {
  const database = new DatabaseSync(file);
  try {
    return read(database);
  } catch (fault) {
    if (fault instanceof Error && fault.message.includes("locked")) return undefined;
    const said = plainWords(fault, file);
    throw said === undefined ? fault : new CannotStart(said);
  } finally {
    database.close();
  }
};
