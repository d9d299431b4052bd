import { changeBatchHandler } from "@sip/lambda-kit/change-batch-handler";
import type { Context, DynamoDBRecord } from "aws-lambda";
import { expect, it } from "vitest";
import * as z from "zod/mini";

const change = (number: string): DynamoDBRecord => ({ dynamodb: { SequenceNumber: number } });
const run = (handler: ReturnType<typeof changeBatchHandler>, ...numbers: string[]) =>
  handler({ Records: numbers.map(change) }, {} as Context);

it("the stream is told where to go on: at the first change that is not done", async () => {
  const doing = (count: number) => changeBatchHandler(() => async () => count);
  expect(await run(doing(1), "1")).toEqual({ batchItemFailures: [] });
  expect(await run(doing(1), "1", "11", "2")).toEqual({ batchItemFailures: [{ itemIdentifier: "11" }] });
});

it("a function that cannot even be composed lets nothing go", async () => {
  const handler = changeBatchHandler(() => {
    z.object({ key: z.string() }).parse({});
    throw new Error("unreached");
  });
  await expect(run(handler, "1")).rejects.toThrow();
});
