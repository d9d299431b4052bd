import { neededRights } from "assembly-player/services/dynamodb/needed-rights";
import { createTableKeys } from "assembly-player/services/dynamodb/table-keys";
import { describe, expect, it } from "vitest";
import { loadWritten } from "./library/written-assembly.ts";

const hash = (AttributeName: string) => [{ AttributeName, KeyType: "HASH" }];
const attribute = (AttributeName: string, AttributeType = "S") => ({ AttributeName, AttributeType });
const model = loadWritten({
  Library: {
    Resources: {
      Books: {
        Type: "AWS::DynamoDB::Table",
        Properties: {
          TableName: "books",
          AttributeDefinitions: [attribute("isbn"), attribute("edition"), attribute("shelf")],
          KeySchema: [...hash("isbn"), { AttributeName: "edition", KeyType: "RANGE" }],
          GlobalSecondaryIndexes: [
            { IndexName: "by-shelf", KeySchema: hash("shelf"), Projection: { ProjectionType: "ALL" } },
          ],
        },
      },
      Visits: {
        Type: "AWS::DynamoDB::Table",
        Properties: {
          TableName: "visits",
          AttributeDefinitions: [attribute("number", "N")],
          KeySchema: hash("number"),
        },
      },
    },
  },
});
const tables = { arn: (name: string) => `arn:${name}`, keys: createTableKeys(model) };
const asked = (operation: string, request: object) =>
  neededRights(operation, request, tables).map(
    ({ action, resource, leadingKeys }) => `${action} ${resource} ${leadingKeys.join(",") || "-"}`,
  );

const key = (isbn: string) => ({ edition: { S: "2" }, isbn: { S: isbn } });

describe("the leading keys of a request", () => {
  it.each(["GetItem", "UpdateItem", "DeleteItem"])("%s: the partition key of its key", (operation) => {
    expect(asked(operation, { TableName: "books", Key: key("978-1") })).toEqual([
      `dynamodb:${operation} arn:books 978-1`,
    ]);
  });

  it("PutItem: the partition key in its item, also where the key is a number", () => {
    expect(asked("PutItem", { TableName: "books", Item: { ...key("978-2"), shelf: { S: "A" } } })).toEqual([
      "dynamodb:PutItem arn:books 978-2",
    ]);
    expect(asked("PutItem", { TableName: "visits", Item: { number: { N: "7" } } })).toEqual([
      "dynamodb:PutItem arn:visits 7",
    ]);
  });

  it("BatchGetItem: all of them at once, for each of its tables", () => {
    const RequestItems = {
      books: { Keys: [key("978-1"), key("978-2")] },
      visits: { Keys: [{ number: { N: "7" } }] },
    };
    expect(asked("BatchGetItem", { RequestItems })).toEqual([
      "dynamodb:BatchGetItem arn:books 978-1,978-2",
      "dynamodb:BatchGetItem arn:visits 7",
    ]);
  });

  it("BatchWriteItem: of what it puts and of what it deletes", () => {
    const RequestItems = { books: [{ PutRequest: { Item: key("978-1") } }, { DeleteRequest: { Key: key("978-2") } }] };
    expect(asked("BatchWriteItem", { RequestItems })).toEqual(["dynamodb:BatchWriteItem arn:books 978-1,978-2"]);
  });

  it("a transaction: of each part, with the right of that part", () => {
    const TransactItems = [
      { Put: { TableName: "books", Item: key("978-1") } },
      { Update: { TableName: "books", Key: key("978-2") } },
      { Delete: { TableName: "visits", Key: { number: { N: "7" } } } },
      { ConditionCheck: { TableName: "books", Key: key("978-3") } },
    ];
    expect(asked("TransactWriteItems", { TransactItems })).toEqual([
      "dynamodb:PutItem arn:books 978-1",
      "dynamodb:UpdateItem arn:books 978-2",
      "dynamodb:DeleteItem arn:visits 7",
      "dynamodb:ConditionCheckItem arn:books 978-3",
    ]);
  });

  it.each([
    ["isbn = :isbn", {}],
    ["#key=:isbn AND edition > :edition", { "#key": "isbn" }],
    ["edition = :edition AND isbn = :isbn", {}],
  ])("Query %s: the partition that it reads", (KeyConditionExpression, ExpressionAttributeNames) => {
    const ExpressionAttributeValues = { ":isbn": { S: "978-1" }, ":edition": { S: "2" } };
    const query = { TableName: "books", KeyConditionExpression, ExpressionAttributeNames, ExpressionAttributeValues };
    expect(asked("Query", query)).toEqual(["dynamodb:Query arn:books 978-1"]);
  });

  it("Query of an index: the partition of the index, which is another resource", () => {
    const query = {
      TableName: "books",
      IndexName: "by-shelf",
      KeyConditionExpression: "shelf = :shelf",
      ExpressionAttributeValues: { ":shelf": { S: "A" } },
    };
    expect(asked("Query", query)).toEqual(["dynamodb:Query arn:books/index/by-shelf A"]);
  });

  it("Scan and DescribeTable: none, so that a condition for all of them refuses neither", () => {
    expect(asked("Scan", { TableName: "books" })).toEqual(["dynamodb:Scan arn:books -"]);
    expect(asked("DescribeTable", { TableName: "books" })).toEqual(["dynamodb:DescribeTable arn:books -"]);
  });
});
