import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { CannotGoOn } from "assembly-player/cannot-go-on";
import { CannotStart } from "assembly-player/cannot-start";
import { plainWords } from "assembly-player/state/plain-words";
import { openStateStore } from "assembly-player/state/state-store";
import { beforeAll, describe, expect, it } from "vitest";
import { synthesizeLibrary } from "./library/library-app.ts";
import { newDataDir, runLibrary } from "./library/run-library.ts";

const assemblyDir = synthesizeLibrary();
const faultOf = async (work: () => unknown): Promise<unknown> => {
  try {
    await work();
  } catch (fault) {
    return fault;
  }
  throw new Error("it went well");
};
const start = (dataDir: string) => faultOf(async () => (await runLibrary(assemblyDir, { dataDir })).stop());

describe("a data folder that cannot be written", () => {
  it("stops the start in plain words: it lies under a file", async () => {
    const file = join(newDataDir(), "file");
    writeFileSync(file, "");
    const fault = await start(join(file, "data"));
    expect(fault).toBeInstanceOf(CannotStart);
    expect((fault as Error).message).toBe(
      `The data folder ${file}/data is not a folder, or lies under something that is none. Choose another one, or mend that.`,
    );
  });

  it("ends a run in plain words when the disk is full, and keeps what was answered", async () => {
    const dataDir = newDataDir();
    const state = openStateStore(dataDir);
    state.migrate("words", ["CREATE TABLE words (text TEXT NOT NULL) STRICT"]);
    state.run("INSERT INTO words (text) VALUES (?)", "kept");
    const pages = state.get<{ page_count: number }>("PRAGMA page_count")?.page_count ?? 0;
    state.get(`PRAGMA max_page_count = ${pages + 1}`);
    const fill = () => state.transaction(() => state.run("INSERT INTO words (text) VALUES (?)", "x".repeat(100_000)));
    const fault = await faultOf(fill);
    expect(fault).toBeInstanceOf(CannotGoOn);
    expect((fault as Error).message).toBe(`${join(dataDir, "state.sqlite")} cannot be written: the disk is full.`);
    expect(state.all("SELECT text FROM words")).toEqual([{ text: "kept" }]);
    state.close();
  });

  it("is told from a fault that has nothing to do with it", async () => {
    const elsewhere = await faultOf(() => readFileSync("/nonexistent/file"));
    expect(plainWords(elsewhere, "/data")).toBeUndefined();
    expect(plainWords(new TypeError("x is not a function"), "/data")).toBeUndefined();
    const file = join(newDataDir(), "read-only.sqlite");
    new DatabaseSync(file).close();
    const readOnly = new DatabaseSync(file, { readOnly: true });
    const fault = await faultOf(() => readOnly.exec("CREATE TABLE t (a)"));
    expect(plainWords(fault, file)).toBe(`${file} can only be read.`);
    readOnly.close();
  });
});

describe("a data folder of another form than the application keeps", () => {
  const formatOf = (number: number) => ({ number, refusal: (dataDir: string) => `${dataDir} is of another form.` });
  const run = (dataDir: string, dataFormat?: ReturnType<typeof formatOf>) =>
    runLibrary(assemblyDir, { dataDir, ...(dataFormat !== undefined && { dataFormat }) });
  const lived = async (dataFormat?: ReturnType<typeof formatOf>): Promise<string> => {
    const dataDir = newDataDir();
    const library = await run(dataDir, dataFormat);
    await library.putNote("one", "text");
    await library.stop();
    return dataDir;
  };

  it.each([
    ["kept before forms had numbers", undefined],
    ["older", formatOf(1)],
    ["newer", formatOf(3)],
  ])("stops each start, in the application's words, and stays as it was: %s", async (_, written) => {
    const dataDir = await lived(written);
    for (const fault of [
      await faultOf(() => run(dataDir, formatOf(2))),
      await faultOf(() => run(dataDir, formatOf(2))),
    ]) {
      expect(fault).toBeInstanceOf(CannotStart);
      expect((fault as Error).message).toBe(`${dataDir} is of another form.`);
    }
    const again = await run(dataDir, written);
    expect(await again.putNote("one", "again")).toBe(409);
    await again.stop();
  });

  it("is none when the form is the same, and a folder without data takes any", async () => {
    const dataDir = await lived(formatOf(2));
    const again = await run(dataDir, formatOf(2));
    expect(await again.putNote("one", "again")).toBe(409);
    await again.stop();
  });
});

describe("a data folder whose halves do not belong together", () => {
  const original = mkdtempSync(join(tmpdir(), "local-lived-"));
  beforeAll(async () => {
    const library = await runLibrary(assemblyDir, { dataDir: original });
    await library.putNote("one", "text");
    await library.stop();
  });
  /** A copy of what a run has left behind, and where its two halves are. */
  const copy = () => {
    const dataDir = newDataDir();
    cpSync(original, dataDir, { recursive: true });
    return { dataDir, state: join(dataDir, "state.sqlite"), tables: join(dataDir, "engine/tables.sqlite") };
  };

  it("goes on when nothing is wrong with it", async () => {
    const library = await runLibrary(assemblyDir, { dataDir: copy().dataDir });
    expect(await library.putNote("one", "again")).toBe(409);
    await library.stop();
  });

  it.each([
    ["emptied", (file: string) => truncateSync(file)],
    ["gone", (file: string) => rmSync(file)],
  ])("stops, each time, when the state is %s: with new keys everybody would be a stranger", async (_how, spoil) => {
    const { dataDir, state, tables } = copy();
    spoil(state);
    for (const fault of [await start(dataDir), await start(dataDir)]) {
      expect(fault).toBeInstanceOf(CannotStart);
      expect((fault as Error).message).toContain(`${state} is empty or gone, and ${tables} has the data of before.`);
      expect((fault as Error).message).toContain("nobody would be found again");
    }
  });

  it.each([
    ["half", (file: string) => truncateSync(file, Math.floor(statSync(file).size / 8192) * 4096)],
    ["emptied", (file: string) => truncateSync(file)],
    ["something else", (file: string) => writeFileSync(file, "no tables at all".repeat(1000))],
  ])("stops when the tables are torn: %s", async (_how, spoil) => {
    const { dataDir, tables } = copy();
    spoil(tables);
    const fault = await start(dataDir);
    expect(fault).toBeInstanceOf(CannotStart);
    expect((fault as Error).message).toContain(`${tables} is torn.`);
  });

  it("stops when the state is torn", async () => {
    const { dataDir, state } = copy();
    writeFileSync(state, "no state at all".repeat(1000));
    const fault = await start(dataDir);
    expect(fault).toBeInstanceOf(CannotStart);
    expect((fault as Error).message).toContain(`${state} is torn.`);
  });
});
