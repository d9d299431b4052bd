import { streamHandler } from "@sip/lambda-kit/batch-handlers";
import type { Context, DynamoDBRecord } from "aws-lambda";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as z from "zod/mini";
import { type LogLine, recordLog } from "../../support/record-log.ts";

const record = (number: string): DynamoDBRecord => ({ dynamodb: { SequenceNumber: number } });

let lines: LogLine[];
beforeEach(() => {
  lines = recordLog();
});
afterEach(() => void vi.restoreAllMocks());

/** Handles the changes 1 to 4 in one batch, of which the second meets this fault. */
const run = async (faultOfSecond: () => void, isQueueDown = false) => {
  const handled: string[] = [];
  const aside: DynamoDBRecord[] = [];
  const handler = streamHandler(
    () =>
      async ({ dynamodb }) => {
        const number = dynamodb?.SequenceNumber ?? "";
        if (number === "2") faultOfSecond();
        handled.push(number);
      },
    () => async (laid) => {
      if (isQueueDown) throw new Error("the queue is down");
      aside.push(laid);
    },
  );
  const answer = await handler({ Records: ["1", "2", "3", "4"].map(record) }, {} as Context);
  return { handled, aside, answer, events: lines };
};

const unreadable = (): void => void z.object({ seat: z.int() }).parse({ seat: "first" });

describe("a function behind the table's stream", () => {
  it("stops at a change that fails, and the stream comes again from there", async () => {
    const { handled, answer, events } = await run(() => {
      throw new Error("the table is throttled");
    });
    expect(handled).toEqual(["1"]);
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "2" }] });
    expect(events).toMatchObject([{ event: "change-failed", message: "the table is throttled" }]);
  });

  it("lays a change aside that nobody can read, so that those behind it do not wait, and says its number", async () => {
    const { handled, aside, answer, events } = await run(unreadable);
    expect(aside).toEqual([record("2")]);
    expect(handled).toEqual(["1", "3", "4"]);
    expect(answer).toEqual({ batchItemFailures: [] });
    expect(events).toMatchObject([{ event: "change-unreadable", id: "2" }]);
  });

  it("waits at it while it cannot be laid aside: nothing goes away", async () => {
    const { handled, answer, events } = await run(unreadable, true);
    expect(handled).toEqual(["1"]);
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "2" }] });
    expect(events).toMatchObject([{ event: "change-unreadable" }, { event: "change-not-laid-aside", id: "2" }]);
  });

  it("lets nothing go when it cannot even be composed", async () => {
    const handler = streamHandler(
      () => {
        z.object({ key: z.string() }).parse({});
        throw new Error("unreached");
      },
      () => async () => {},
    );
    await expect(handler({ Records: [record("1")] }, {} as Context)).rejects.toThrow();
  });
});
