import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { PutItemCommand, QueryCommand } from "@aws-sdk/client-dynamodb";
import type { Play } from "assembly-player/play";
import { dynamodb } from "assembly-player/services/dynamodb/plugin";
import { CfnTable } from "aws-cdk-lib/aws-dynamodb";
import { afterEach, describe, expect, it } from "vitest";
import { synthesizeLibrary } from "./library/library-app.ts";
import { eventually } from "./library/library-client.ts";
import { engineClient, newDataDir, type RunningLibrary, runLibrary } from "./library/run-library.ts";

const assemblyDir = synthesizeLibrary();
let library: RunningLibrary | undefined;
afterEach(() => library?.stop());

const put = async (play: Play, item: Readonly<Record<string, { S: string } | { N: string }>>) => {
  const client = engineClient(play);
  await client.send(new PutItemCommand({ TableName: play.part(dynamodb).tableNames[0], Item: item }));
  client.destroy();
};

/** Linux only, as the embedded engine itself. */
const enginePid = (dataDir: string): number | undefined =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .find((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, "utf8");
        return command.includes("dynoxide\0serve") && command.includes(dataDir);
      } catch {
        return false;
      }
    });

describe("the embedded engine", () => {
  it("is started again when it dies, and nothing is lost", async () => {
    library = await runLibrary(assemblyDir);
    const { putNote, dataDir, said, messages } = library;
    expect(await putNote("a", "before")).toBe(201);
    const pid = enginePid(dataDir);
    if (pid === undefined) throw new Error("the engine is not running");
    process.kill(pid, "SIGKILL");
    expect(
      await eventually(
        () => putNote("b", "after"),
        (status) => status === 201,
      ),
    ).toBe(201);
    expect(await putNote("a", "again")).toBe(409);
    expect(said.join("\n")).toContain("the DynamoDB engine ended");
    await eventually(messages, (all) => ["a", "b"].every((note) => all.some(({ text }) => text === note)));
  });

  it("ends with the run", async () => {
    const run = await runLibrary(assemblyDir);
    expect(enginePid(run.dataDir)).toBeGreaterThan(0);
    await run.stop();
    await eventually(
      async () => enginePid(run.dataDir),
      (pid) => pid === undefined,
    );
  });

  it("forgets stream records that everybody has read, at the next start, and the numbers go on", async () => {
    const dataDir = newDataDir();
    const recordCount = () => {
      const database = new DatabaseSync(join(dataDir, "engine", "tables.sqlite"));
      const row = database
        .prepare("SELECT COUNT(*) AS count, MAX(CAST(sequence_number AS INTEGER)) AS last FROM _stream_records")
        .get();
      const index = database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'local_stream_order'").get();
      database.close();
      return { count: row?.count, last: row?.last, hasIndex: index !== undefined };
    };
    library = await runLibrary(assemblyDir, { dataDir });
    for (const id of ["a", "b", "c"]) await library.putNote(id, "text");
    await library.advanceBy(1);
    await library.stop();
    expect(recordCount()).toEqual({ count: 6, last: 6, hasIndex: true });
    library = await runLibrary(assemblyDir, { dataDir });
    expect(recordCount()).toEqual({ count: 1, last: 6, hasIndex: true });
    await library.putNote("d", "text");
    await eventually(library.messages, (all) => all.some(({ text }) => text === "d"));
    expect(recordCount().last).toBe(8);
  });
});

describe("what is written before the system lives", () => {
  it("is told to nobody on the first start, and to everybody on later ones", async () => {
    const dataDir = newDataDir();
    const seed = (id: string) => async (play: Play) => {
      await put(play, {
        pk: { S: `note ${id}` },
        kind: { S: "note" },
        text: { S: `first start: ${play.isFirstStart}` },
      });
    };
    library = await runLibrary(assemblyDir, { dataDir, seed: seed("s1") });
    await library.putNote("after", "text");
    await library.advanceBy(1);
    expect((await library.messages()).map(({ text }) => text).toSorted()).toEqual(["after", "after: text"]);
    await library.stop();
    library = await runLibrary(assemblyDir, { dataDir, seed: seed("s2") });
    await eventually(library.messages, (all) => all.some(({ text }) => text === "s2: first start: false"));
  });
});

describe("an item's time to live", () => {
  it("ends by the local clock, and only when it has a number for it", async () => {
    const expiresAt = { N: String(Date.parse("2026-12-18T02:00:00Z") / 1000) };
    library = await runLibrary(assemblyDir, {
      seed: async (play) => {
        await put(play, { pk: { S: "old 1" }, expiresAt });
        await put(play, { pk: { S: "old 2" }, expiresAt: { N: String(Date.parse("2026-12-20T00:00:00Z") / 1000) } });
        await put(play, { pk: { S: "old 3" }, expiresAt: { S: "never" } });
        await put(play, { pk: { S: "old 4" } });
      },
    });
    const left = async () => (await library?.items("old"))?.map(({ key }) => key);
    await library.advanceBy(30 * 60);
    expect(await left()).toHaveLength(4);
    await library.advanceBy(12 * 3_600);
    expect(await left()).toEqual(["old 2", "old 3", "old 4"]);
  });
});

describe("without an engine that answers", () => {
  it("the start fails and says so", async () => {
    const server = createServer((_request, response) => response.writeHead(501).end("{}"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = typeof address === "object" ? address?.port : undefined;
    await expect(runLibrary(assemblyDir, { dynamodbEndpoint: `http://127.0.0.1:${port}` })).rejects.toThrow(
      "DescribeTable",
    );
    server.close();
  });
});

describe("the tables of an older template", () => {
  it("keep their items and get the new index", async () => {
    const dataDir = newDataDir();
    const older = synthesizeLibrary((_service, data) => {
      const table = data.node.findChild("Table").node.defaultChild;
      if (!(table instanceof CfnTable)) throw new Error("no table");
      table.globalSecondaryIndexes = undefined;
      table.attributeDefinitions = [{ attributeName: "pk", attributeType: "S" }];
    });
    library = await runLibrary(older, { dataDir });
    await library.putNote("kept", "text");
    await library.stop();
    let found: number | undefined;
    library = await runLibrary(assemblyDir, {
      dataDir,
      seed: async (play) => {
        const client = engineClient(play);
        const query = new QueryCommand({
          TableName: play.part(dynamodb).tableNames[0],
          IndexName: "by-kind",
          KeyConditionExpression: "kind = :note",
          ExpressionAttributeValues: { ":note": { S: "note" } },
        });
        found = (await client.send(query)).Count;
        client.destroy();
      },
    });
    expect(found).toBe(1);
    expect(await library.putNote("kept", "again")).toBe(409);
  });

  it("are not touched when they have another key: the start fails and says so", async () => {
    const dataDir = newDataDir();
    library = await runLibrary(assemblyDir, { dataDir });
    await library.stop();
    const other = synthesizeLibrary((_service, data) => {
      const table = data.node.findChild("Table").node.defaultChild;
      if (!(table instanceof CfnTable)) throw new Error("no table");
      table.addPropertyOverride("KeySchema.1", { AttributeName: "kind", KeyType: "RANGE" });
    });
    await expect(runLibrary(other, { dataDir })).rejects.toThrow(
      /LibraryData\/Table\w+ .*has another key than the template wants/,
    );
    library = undefined;
  });
});
