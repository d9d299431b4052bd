import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { CannotStart } from "assembly-player/cannot-start";
import { checkDataFormat } from "assembly-player/state/check-data-format";
import { openStateStore, stateFileIn } from "assembly-player/state/state-store";
import { describe, expect, it } from "vitest";
import { dataFormat } from "../../infra/data-format.ts";

const newFolder = (): string => mkdtempSync(join(tmpdir(), "sip-data-"));

describe("local data of an earlier version", () => {
  it("are refused at the start by the name of their folder, in both languages, with what to do", () => {
    const dataDir = newFolder();
    const older = new DatabaseSync(stateFileIn(dataDir));
    older.exec("CREATE TABLE migrations (name TEXT PRIMARY KEY) STRICT");
    older.close();
    const start = () => checkDataFormat(dataDir, dataFormat);
    expect(start).toThrow(CannotStart);
    expect(start).toThrow(`${dataDir} berisi data dari versi lain, yang tidak dapat dibaca oleh versi ini.`);
    expect(start).toThrow(`${dataDir} has data of another version, which this one cannot read. Remove the folder`);
  });

  it("are told from what this version has written, and from a folder without data", () => {
    const dataDir = newFolder();
    expect(() => checkDataFormat(dataDir, dataFormat)).not.toThrow();
    openStateStore(dataDir, dataFormat.number).close();
    expect(() => checkDataFormat(dataDir, dataFormat)).not.toThrow();
  });
});
