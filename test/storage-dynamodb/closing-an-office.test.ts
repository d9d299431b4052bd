import { readFileSync } from "node:fs";
import { join } from "node:path";
import { UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { projectRoot } from "@sip/infra/project-root";
import { seedOffices } from "@sip/seed/seed-offices";
import { storedOffices } from "@sip/storage-dynamodb/offices";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestTable, type TestTable } from "../support/table/table.ts";

let table: TestTable;
beforeAll(async () => {
  table = await openTestTable({ hasStream: false });
  await seedOffices(table);
});
afterAll(() => table.close());

/** The quoted arguments of the command in OPERATIONS.md, in its order. */
const closingArguments = (): string[] => {
  const document = readFileSync(join(projectRoot, "docs/OPERATIONS.md"), "utf8");
  const [, command = ""] = /### Closing an office[\s\S]*?```\n([\s\S]*?)```/.exec(document) ?? [];
  return [...command.matchAll(/'([^']+)'/g)].map(([, argument = ""]) => argument);
};

it("the command of OPERATIONS.md closes an office on one more day", async () => {
  const before = (await storedOffices(table).find("pekanbaru"))?.overrides ?? [];
  const [key = "", ConditionExpression, UpdateExpression, values = ""] = closingArguments();
  await table.client.send(
    new UpdateItemCommand({
      TableName: table.name,
      Key: JSON.parse(key),
      ConditionExpression,
      UpdateExpression,
      ExpressionAttributeValues: JSON.parse(values),
    }),
  );
  expect((await storedOffices(table).find("pekanbaru"))?.overrides).toEqual([
    ...before,
    { date: "2027-01-25", open: false, reason: { id: "Kabut asap", en: "Haze" } },
  ]);
});
