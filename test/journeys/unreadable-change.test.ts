import { setTimeout as sleep } from "node:timers/promises";
import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { toItem } from "@sip/storage-dynamodb/items";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningSip, runSip } from "../support/running-sip/running-sip.ts";
import { type Engine, startEngine } from "../support/table/engine.ts";
import { clientFor } from "../support/table/table.ts";

let engine: Engine;
let sip: RunningSip;
beforeAll(async () => {
  engine = await startEngine();
  sip = await runSip({ now: "2026-12-18T07:00:00.000Z", dynamodbEndpoint: engine.endpoint });
});
afterAll(async () => {
  await sip.stop();
  await engine.stop();
});

/** An item that a newer release has written in a shape that this one does not know. */
const putStrange = async (entity: string): Promise<void> => {
  const client = clientFor(engine.endpoint);
  const Item = toItem({ pk: `STRANGE#${entity}`, sk: "-", entity, shape: "of a newer release" });
  await client.send(new PutItemCommand({ TableName: "sip-local-main", Item }));
  client.destroy();
};

const deadLettersOf = async (functionName: string): Promise<number | undefined> => {
  const { body } = await sip.get("/local/overview");
  const queues = body.deadLetters as { queueName: string; messageCount: number }[];
  return queues.find(({ queueName }) => queueName === `sip-local-${functionName}-dead-letters`)?.messageCount;
};

const untilDeadLetters = async (functionName: string, count: number): Promise<number | undefined> => {
  for (const until = performance.now() + 20_000; performance.now() < until; await sleep(50)) {
    if ((await deadLettersOf(functionName)) === count) break;
  }
  return deadLettersOf(functionName);
};

describe("a change that cannot be read", () => {
  it.each([
    ["publish-facts", "verification"],
    ["project-bookings", "seat"],
  ])(
    "lies among the dead letters of its follower %s, once, put there by the function with its own right",
    async (name, entity) => {
      await putStrange(entity);
      expect(await untilDeadLetters(name, 1)).toBe(1);
    },
  );

  it("keeps nobody behind it waiting: who asks for a code afterwards gets it", async () => {
    const phone = "+6281299990042";
    await sip.call("POST", "/api/verifications", { body: { phone, channel: "sms" } });
    expect((await sip.message(phone, /\d{6}/)).channel).toBe("sms");
    expect(await deadLettersOf("publish-facts")).toBe(1);
  });
});
