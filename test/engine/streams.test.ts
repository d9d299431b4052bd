import { DeleteItemCommand, DescribeTableCommand, PutItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { type StoredItem, toItem } from "@sip/storage-dynamodb/items";
import { createEngineClient } from "assembly-player/services/dynamodb/engine-client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestTable, type TestTable } from "../support/table/table.ts";

let table: TestTable;
beforeAll(async () => {
  table = await openTestTable();
});
afterAll(() => table.close());

interface StreamRecord {
  readonly eventName: string;
  readonly dynamodb: { SequenceNumber: string; Keys: StoredItem; OldImage?: StoredItem; NewImage?: StoredItem };
}

/** Everything in the stream so far. The SDK has a client of its own for streams; this is its protocol, unsigned. */
const readStream = async (): Promise<StreamRecord[]> => {
  const { Table } = await table.client.send(new DescribeTableCommand({ TableName: table.name }));
  const StreamArn = Table?.LatestStreamArn;
  const engine = createEngineClient(table.engine.endpoint);
  const call = <Answer>(operation: string, input: object) => engine.call<Answer>(operation, input);
  const { StreamDescription } = await call<{ StreamDescription: { Shards: { ShardId: string }[] } }>("DescribeStream", {
    StreamArn,
  });
  const records: StreamRecord[] = [];
  for (const { ShardId } of StreamDescription.Shards) {
    const start = { StreamArn, ShardId, ShardIteratorType: "TRIM_HORIZON" };
    let { ShardIterator } = await call<{ ShardIterator?: string }>("GetShardIterator", start);
    for (;;) {
      const page = await call<{ Records: StreamRecord[]; NextShardIterator?: string }>("GetRecords", { ShardIterator });
      records.push(...page.Records);
      if (page.Records.length === 0 || page.NextShardIterator === undefined) break;
      ShardIterator = page.NextShardIterator;
    }
  }
  engine.close();
  return records;
};

/** On AWS the protocol wants a signature. */
describe.skipIf(process.env.DYNAMODB_ENDPOINT?.includes("amazonaws.com") === true)("the table's stream", () => {
  const key = (pk: string) => toItem({ pk, sk: "-" });
  const put = (pk: string, value: number) =>
    table.client.send(new PutItemCommand({ TableName: table.name, Item: toItem({ pk, sk: "-", value }) }));
  const recordsOf = async (pk: string) => (await readStream()).filter(({ dynamodb }) => dynamodb.Keys.pk?.S === pk);

  it("tells each change of an item in its order, with the item before and after", async () => {
    await put("told", 1);
    await put("told", 2);
    await table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: key("told"),
        UpdateExpression: "SET #value = :three",
        ExpressionAttributeNames: { "#value": "value" },
        ExpressionAttributeValues: toItem({ ":three": 3 }),
      }),
    );
    await table.client.send(new DeleteItemCommand({ TableName: table.name, Key: key("told") }));
    const records = await recordsOf("told");
    expect(
      records.map(({ eventName, dynamodb }) => [eventName, dynamodb.OldImage?.value?.N, dynamodb.NewImage?.value?.N]),
    ).toEqual([
      ["INSERT", undefined, "1"],
      ["MODIFY", "1", "2"],
      ["MODIFY", "2", "3"],
      ["REMOVE", "3", undefined],
    ]);
    const numbers = records.map(({ dynamodb }) => BigInt(dynamodb.SequenceNumber));
    expect(numbers).toEqual(numbers.toSorted((a, b) => (a < b ? -1 : 1)));
  });

  it("tells nothing of a write that was refused", async () => {
    await put("refused", 1);
    const again = new PutItemCommand({
      TableName: table.name,
      Item: toItem({ pk: "refused", sk: "-", value: 2 }),
      ConditionExpression: "attribute_not_exists(pk)",
    });
    await expect(table.client.send(again)).rejects.toMatchObject({ name: "ConditionalCheckFailedException" });
    expect(await recordsOf("refused")).toHaveLength(1);
  });

  it("tells of a write that changes nothing at most that nothing changed", async () => {
    await put("same", 1);
    await put("same", 1);
    for (const { eventName, dynamodb } of (await recordsOf("same")).slice(1)) {
      expect([eventName, dynamodb.OldImage]).toEqual(["MODIFY", dynamodb.NewImage]);
    }
  });
});
