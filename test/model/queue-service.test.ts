import { describe, expect, it } from "vitest";
import { dice } from "./dice.ts";
import { queueService } from "./queue-service.ts";
import { virtualClock } from "./virtual-clock.ts";

const service = () => {
  const clock = virtualClock(0);
  const came: { readonly atMs: number; readonly body: string }[] = [];
  const queue = { name: "DebtsQueue", add: (body: string) => void came.push({ atMs: clock.now(), body }) };
  return { clock, came, send: queueService(clock, dice(1), [queue]) };
};
const message = (name: string, more = {}) =>
  JSON.stringify({ QueueUrl: `https://sqs.model/0/${name}`, MessageBody: "owed", ...more });

describe("a message sent to a queue", () => {
  it("comes after its delay, and is answered with the digest that the SDK compares", async () => {
    const { clock, came, send } = service();
    const answer = send(message("DebtsQueue", { DelaySeconds: 10 }));
    await clock.runUntil(60_000);
    expect(came).toEqual([{ atMs: 10_001, body: "owed" }]);
    // md5sum of "owed"
    expect(JSON.parse((await answer).body)).toMatchObject({ MD5OfMessageBody: "d8aea03e0a2a7e49a90d3d62728feafe" });
  });

  it("stays where it is in a queue that no function reads", async () => {
    const { clock, came, send } = service();
    const answer = send(message("DeadLetters"));
    await clock.runUntil(60_000);
    expect((await answer).status).toBe(200);
    expect(came).toEqual([]);
  });
});
