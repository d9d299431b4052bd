import { setTimeout } from "node:timers/promises";
import { followOneByOne } from "@sip/functions/facts/follow-changes/follow-one-by-one";
import { log } from "@sip/functions/log";
import { authorizerHandler } from "@sip/lambda-kit/authorizer-handler";
import { changeBatchHandler } from "@sip/lambda-kit/change-batch-handler";
import { httpHandler } from "@sip/lambda-kit/http-handler";
import { queueHandler } from "@sip/lambda-kit/queue-handler";
import { requestId } from "@sip/lambda-kit/request-id";
import { scheduledHandler } from "@sip/lambda-kit/scheduled-handler";
import type {
  APIGatewayProxyEventV2,
  APIGatewayRequestAuthorizerEventV2,
  Context,
  DynamoDBStreamEvent,
  SQSEvent,
} from "aws-lambda";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type LogLine, recordLog } from "../support/logs/record-log.ts";

const originValue = "o".repeat(64);
let lines: LogLine[];
beforeEach(() => {
  vi.stubEnv("CALLER", "public");
  vi.stubEnv("ORIGIN_SECRET_ID", "sip-origin");
  vi.stubGlobal("fetch", async () => Response.json({ SecretString: JSON.stringify({ 1: originValue }) }));
  lines = recordLog();
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const run = (awsRequestId: string) => ({ awsRequestId, getRemainingTimeInMillis: () => 60_000 }) as unknown as Context;
const request = (gatewayId: string) =>
  ({
    headers: { "x-sip-origin": originValue },
    requestContext: { requestId: gatewayId },
  }) as unknown as APIGatewayProxyEventV2;
const idsOf = (line: LogLine) => [line.event, line.requestId, line.runId];

describe("each line of the log names", () => {
  it("the request as API Gateway does, and the run, also of a hundred requests that share a process", async () => {
    const handler = httpHandler(() => async () => {
      await setTimeout(Math.random() * 5);
      log.info("notice-handled", { kind: String(requestId()), outcome: "sent" });
      return { status: 200 };
    });
    const numbers = Array.from({ length: 100 }, (_, number) => number);
    await Promise.all(numbers.map((number) => handler(request(`request-${number}`), run(`run-${number}`))));
    expect(lines).toHaveLength(100);
    for (const { kind, requestId: named, runId } of lines) {
      expect(named).toBe(kind);
      expect(runId).toBe(String(named).replace("request", "run"));
    }
  });

  it("the same ids when the request is refused, and when it fails, which tells the caller the one to quote", async () => {
    const failing = httpHandler(() => () => Promise.reject(new Error("the table is gone")));
    const { statusCode, body } = await failing(request("request-1"), run("run-1"));
    expect([statusCode, JSON.parse(String(body)).requestId]).toEqual([500, "request-1"]);
    vi.stubEnv("CALLER", "applicant");
    await failing(request("request-2"), run("run-2"));
    expect(lines.map(idsOf)).toEqual([
      ["request-failed", "request-1", "run-1"],
      ["request-refused", "request-2", "run-2"],
    ]);
  });

  it("the request whose token could not be looked into: API Gateway answers it with 500, under the same id", async () => {
    const failing = authorizerHandler(() => () => Promise.reject(new Error("the table is gone")));
    const asked = { identitySource: ["Bearer token"], requestContext: { requestId: "request-1" } };
    const answer = failing(asked as unknown as APIGatewayRequestAuthorizerEventV2, run("run-1"));
    await expect(answer).rejects.toThrow("the table is gone");
    expect(lines.map(idsOf)).toEqual([["request-failed", "request-1", "run-1"]]);
  });

  it("its run alone where nobody asked: a schedule's run is its own request", async () => {
    const handler = scheduledHandler(() => async () => log.info("deadlines-swept", { count: 0 }));
    await handler({ scheduledAt: "2026-12-28T00:30:00Z" }, run("run-1"));
    expect(lines.map(idsOf)).toEqual([["deadlines-swept", "run-1", "run-1"]]);
  });

  it("the request that caused the fact in a message, also when it cannot be handled; others name the run", async () => {
    const handler = queueHandler(() => async (body) => {
      await setTimeout(Math.random() * 5);
      if (JSON.stringify(body).includes("bad")) throw new Error("not handled");
      log.info("notice-handled", { kind: "ready", outcome: "sent" });
    });
    const bodies = [
      { detail: { requestId: "request-1" } },
      { detail: { requestId: "bad" } },
      { detail: {} },
      "no JSON",
    ];
    const Records = bodies.map((body, index) => ({
      messageId: String(index),
      eventSource: "aws:sqs",
      body: typeof body === "string" ? body : JSON.stringify(body),
    }));
    const answer = await handler({ Records } as unknown as SQSEvent, run("run-1"));
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "1" }] });
    expect(lines.map(idsOf).toSorted()).toEqual([
      ["message-failed", "bad", "run-1"],
      ["notice-handled", "request-1", "run-1"],
      ["notice-handled", "run-1", "run-1"],
      ["notice-handled", "run-1", "run-1"],
    ]);
  });

  it("the request that wrote an item, while its change is handled; an older item names none", async () => {
    const project = followOneByOne(async () => log.info("returned-seats-reopened", { count: 1 }));
    const handler = changeBatchHandler(() => async (changes) => (await project(changes)).done);
    const Records = [{ requestId: { S: "request-1" } }, {}, { requestId: { S: "request-2" } }].map(
      (NewImage, index) => ({ dynamodb: { SequenceNumber: String(index), Keys: { pk: { S: "SEAT" } }, NewImage } }),
    );
    await handler({ Records } as unknown as DynamoDBStreamEvent, run("run-1"));
    expect(lines.map(idsOf)).toEqual([
      ["returned-seats-reopened", "request-1", "run-1"],
      ["returned-seats-reopened", "run-1", "run-1"],
      ["returned-seats-reopened", "request-2", "run-1"],
    ]);
  });
});
