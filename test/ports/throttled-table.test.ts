import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { catalog } from "@sip/functions/catalog";
import type { FunctionRow } from "@sip/functions/row";
import { openPatientTable, openTable } from "@sip/storage-dynamodb/table";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { sourceFiles } from "../architecture/source-files.ts";

const rows: readonly FunctionRow[] = catalog;

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
  const real = globalThis.setTimeout;
  vi.spyOn(globalThis, "setTimeout").mockImplementation(((done: () => void, ms = 0) => {
    waitsMs.push(ms);
    return real(done, 0);
  }) as typeof setTimeout);
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

describe("who waits opens the table for requests, and who is waited for by nobody the patient one", () => {
  it.each(rows)("$name", ({ concept, name, trigger }) => {
    const handler = sourceFiles("functions").find(({ path }) => path === `functions/${concept}/${name}/handler.ts`);
    const opened = new Set(handler?.text.match(/\bopen(?:Patient)?Table(?=\()/g));
    const isWaitedFor = trigger.kind === "http" || trigger.kind === "authorizer";
    expect([...opened].filter((one) => one !== (isWaitedFor ? "openTable" : "openPatientTable"))).toEqual([]);
  });
});
