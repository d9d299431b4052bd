import { type BatchGetItemCommandInput, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { catalog } from "@sip/functions/catalog";
import { getItems } from "@sip/storage-dynamodb/batch-get";
import { TooBusy } from "@sip/storage-dynamodb/contention";
import { storedPhones } from "@sip/storage-dynamodb/phones";
import { openPatientTable, openTable } from "@sip/storage-dynamodb/table";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as z from "zod/mini";
import { sourceFiles } from "../support/project/source-files.ts";

const rows = catalog;

/** Waits end at once and are written down. */
let waitsMs: number[];
beforeEach(() => {
  waitsMs = [];
  vi.stubEnv("AWS_REGION", "ap-southeast-3");
  vi.stubEnv("AWS_ACCESS_KEY_ID", "test");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "test");
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const endWaits = (): void => {
  const real = globalThis.setTimeout;
  vi.spyOn(globalThis, "setTimeout").mockImplementation(((done: () => void, ms = 0) => {
    waitsMs.push(ms);
    return real(done, 0);
  }) as typeof setTimeout);
};

/** How often a table that is always too busy is asked, and for how long the one who asks waits in all. */
const askBusy = async (open: typeof openTable): Promise<{ requests: number; waitedMs: number }> => {
  const { client } = open("main", () => undefined);
  let requests = 0;
  client.middlewareStack.add(
    () => async () => {
      requests += 1;
      throw Object.assign(new Error("throttled"), { name: "ThrottlingException", $metadata: { httpStatusCode: 400 } });
    },
    { step: "deserialize", name: "always-busy", priority: "low" },
  );
  endWaits();
  await expect(client.send(new PutItemCommand({ TableName: "main", Item: { pk: { S: "x" } } }))).rejects.toThrow();
  return { requests, waitedMs: waitsMs.reduce((sum, ms) => sum + ms, 0) };
};

describe("a throttled table", () => {
  it("keeps a request for a quarter of a second at most", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0.999_999);
    const { requests, waitedMs } = await askBusy(openTable);
    expect(requests).toBe(3);
    expect(waitedMs).toBeLessThanOrEqual(240);
  });

  it("lets nobody come back together with those who were refused with them", async () => {
    const waited = new Set<number>();
    for (let one = 0; one < 5; one += 1) {
      waitsMs = [];
      waited.add((await askBusy(openTable)).waitedMs);
      vi.restoreAllMocks();
    }
    expect(waited.size).toBe(5);
  });

  it("is waited for much longer by work that nobody waits for", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    const { requests, waitedMs } = await askBusy(openPatientTable);
    expect(requests).toBe(5);
    expect(waitedMs).toBe(7_500);
  });
});

/** A table that reads so many of the keys that it is asked for each time, and the keys of each time. */
const tableThatReads = (most: number) => {
  const table = openTable("main", () => undefined);
  const asked: number[] = [];
  table.client.middlewareStack.add(
    () =>
      async ({ input }) => {
        const { Keys = [] } = (input as BatchGetItemCommandInput).RequestItems?.main ?? {};
        asked.push(Keys.length);
        if (asked.length > 20) throw new Error("asked for ever");
        const left = Keys.slice(most);
        return {
          response: {},
          output: {
            $metadata: {},
            Responses: { main: Keys.slice(0, most) },
            UnprocessedKeys: left.length === 0 ? {} : { main: { Keys: left } },
          },
        };
      },
    { step: "initialize", name: "partly-read", priority: "low" },
  );
  endWaits();
  return { table, asked };
};
const keysOf = (count: number) => Array.from({ length: count }, (_, index) => ({ pk: `KEY#${index}`, sk: "-" }));
const pkOf = z.object({ pk: z.string() });

describe("a batch of which a throttled table reads a part", () => {
  it("is gone on with after a pause, which grows and is another each time", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    const { table, asked } = tableThatReads(2);
    const items = await getItems(table, pkOf, keysOf(5));
    expect(items.map(({ pk }) => pk)).toEqual(["KEY#0", "KEY#1", "KEY#2", "KEY#3", "KEY#4"]);
    expect(asked).toEqual([5, 3, 1]);
    expect(waitsMs).toEqual([10, 20]);
  });

  it("is given up after five times: whoever asked comes again", async () => {
    const { table, asked } = tableThatReads(1);
    await expect(getItems(table, pkOf, keysOf(9))).rejects.toThrow(TooBusy);
    expect(asked).toEqual([9, 8, 7, 6, 5]);
    expect(waitsMs).toHaveLength(4);
  });

  it("waits for nothing where all was read, hundred by hundred", async () => {
    const { table, asked } = tableThatReads(100);
    expect(await getItems(table, pkOf, keysOf(230))).toHaveLength(230);
    expect(asked).toEqual([100, 100, 30]);
    expect(waitsMs).toEqual([]);
  });

  it("holds for a phone and its people as well", async () => {
    const { table, asked } = tableThatReads(1);
    await expect(storedPhones(table).findParty("phone", ["a", "b", "c", "d", "e"])).rejects.toThrow(TooBusy);
    expect(asked).toEqual([6, 5, 4, 3, 2]);
  });
});

describe("who waits opens the table for requests, and who is waited for by nobody the patient one", () => {
  it.each(rows)("$name", ({ concept, name, trigger }) => {
    const handler = sourceFiles("functions").find(({ path }) => path === `functions/${concept}/${name}/handler.ts`);
    const opened = new Set(handler?.text.match(/\bopen(?:Patient)?Table(?=\()/g));
    const isWaitedFor = trigger.kind === "http" || trigger.kind === "authorizer";
    expect([...opened].filter((one) => one !== (isWaitedFor ? "openTable" : "openPatientTable"))).toEqual([]);
  });
});
