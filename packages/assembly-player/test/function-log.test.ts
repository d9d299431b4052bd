import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { synthesizeLibrary } from "./library/library-app.ts";
import { type RunningLibrary, runLibrary } from "./library/run-library.ts";

let library: RunningLibrary;
beforeAll(async () => {
  library = await runLibrary(synthesizeLibrary());
});
afterAll(() => library.stop());

const linesOf = (name: string): string[] =>
  readFileSync(join(library.dataDir, "logs", `${name}.log`), "utf8")
    .trimEnd()
    .split("\n");

describe("the log of a function, as Lambda's runtime writes it", () => {
  it("is JSON where the template says so: what goes to the console under `message`, what goes to stdout as it is", async () => {
    await library.request("/say/one");
    const lines = linesOf("say");
    const requestId = JSON.parse(lines[0] ?? "").requestId;
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
    const at = expect.stringMatching(/^2026-12-18T01:0/);
    expect(JSON.parse(lines[0] ?? "")).toEqual({
      timestamp: at,
      level: "INFO",
      requestId,
      message: "by console { of: '/say/one' }",
    });
    expect(lines.slice(1, 3)).toEqual(['{"level":"INFO","event":"at-the-root"}', "as it is"]);
    expect(JSON.parse(lines[3] ?? "")).toEqual({
      timestamp: at,
      level: "ERROR",
      requestId,
      message: {
        errorType: "RangeError",
        errorMessage: "said too much",
        stackTrace: expect.arrayContaining(["RangeError: said too much"]),
      },
    });
    expect(lines).toHaveLength(4);
  });

  it("names in each line the invocation that wrote it, however many share the thread", async () => {
    const before = linesOf("say").length;
    await Promise.all(["two", "three", "four"].map((what) => library.request(`/say/${what}`)));
    const written = linesOf("say")
      .slice(before)
      .filter((line) => line.startsWith("{"));
    const said = written.map((line) => JSON.parse(line)).filter(({ requestId }) => requestId !== undefined);
    const byInvocation = Map.groupBy(said, ({ requestId }) => requestId);
    expect(byInvocation.size).toBe(3);
    for (const lines of byInvocation.values()) expect(lines.map(({ level }) => level)).toEqual(["INFO", "ERROR"]);
  });

  it("is text where it says nothing, with every level", async () => {
    await library.request("/say-in-text");
    const lines = linesOf("say-in-text");
    expect(lines[0]).toMatch(/^2026-12-18T01:0\S+\t[0-9a-f-]{36}\tDEBUG\tin private$/);
    expect(lines[1]).toMatch(/\tINFO\tby console { of: '\/say-in-text' }$/);
    expect(lines.slice(2, 5)).toEqual([
      '{"level":"INFO","event":"at-the-root"}',
      '{"level":"DEBUG","event":"in-private"}',
      "as it is",
    ]);
    expect(lines[5]).toMatch(/\tERROR\tInvoke Error RangeError: said too much$/);
  });
});
