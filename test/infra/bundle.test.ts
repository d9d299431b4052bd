import { existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { catalog } from "@sip/functions/catalog";
import { eventsByConcept } from "@sip/functions/log-events";
import { bundle } from "@sip/infra/bundle";
import { kitEvents } from "@sip/lambda-kit/kit-events";
import type { LogEvents } from "@sip/lambda-kit/log-event";
import { entityNames, rowOfEntity } from "@sip/storage-dynamodb/entities";
import { beforeAll, describe, expect, it } from "vitest";

const require = createRequire(import.meta.url);

/** Other work on the machine may slow esbuild down. */
const patienceMilliseconds = 120_000;

describe("the bundles", { timeout: patienceMilliseconds }, () => {
  let assetOf: (functionName: string) => string;
  beforeAll(async () => {
    ({ assetOf } = await bundle(catalog, join(mkdtempSync(join(tmpdir(), "sip-bundle-")), "functions")));
  }, patienceMilliseconds);

  it.each(catalog)("$name is a CommonJS file that exports a handler", ({ name }) => {
    expect(readdirSync(assetOf(name))).toEqual(["index.js", "package.json"]);
    expect(require(join(assetOf(name), "index.js")).handler).toBeTypeOf("function");
  });

  it("book-slot stays below 230 kB, 75 kB when packed", () => {
    const code = readFileSync(join(assetOf("book-slot"), "index.js"));
    expect(code.byteLength).toBeLessThanOrEqual(230_000);
    expect(gzipSync(code).byteLength).toBeLessThanOrEqual(75_000);
  });

  it.each(catalog)("$name stays below 300 kB: a start reads all of it", ({ name }) => {
    expect(readFileSync(join(assetOf(name), "index.js")).byteLength).toBeLessThanOrEqual(300_000);
  });

  it("have none of the words that the rows of the table's entities are described with", () => {
    const described = entityNames.map((entity) => rowOfEntity(entity).holds);
    for (const { name } of catalog) {
      const code = readFileSync(join(assetOf(name), "index.js"), "utf8");
      expect(described.filter((words) => code.includes(words))).toEqual([]);
    }
  });

  it("have none of the words that the rows of log events are described with", () => {
    const described = [kitEvents, ...Object.values(eventsByConcept)].flatMap((events: LogEvents) =>
      Object.values(events).map(({ means }) => means),
    );
    expect(described.length).toBeGreaterThan(20);
    for (const { name } of catalog) {
      const code = readFileSync(join(assetOf(name), "index.js"), "utf8");
      expect(described.filter((words) => code.includes(words))).toEqual([]);
    }
  });

  it("never reach the event streams that they leave out", () => {
    for (const { name } of catalog) {
      const code = readFileSync(join(assetOf(name), "index.js"), "utf8");
      expect(code.split("@smithy/core/event-streams").length - 1).toBeLessThanOrEqual(1);
    }
  });
});

describe("a row without a handler", () => {
  it("stops the bundling, by name, before anything is written", async () => {
    const outdir = join(mkdtempSync(join(tmpdir(), "sip-bundle-")), "functions");
    const rows = [{ concept: "queue", name: "sell-seats" }];
    await expect(bundle(rows, outdir)).rejects.toThrow("functions/queue/sell-seats/handler.ts");
    expect(existsSync(outdir)).toBe(false);
  });
});
