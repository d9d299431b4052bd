import { createHash } from "node:crypto";
import type { Dice } from "./dice.ts";
import type { FactQueue } from "./fact-queue.ts";
import type { VirtualClock } from "./virtual-clock.ts";

/** SQS for functions that send. What is sent to a queue without a function, such as dead letters, stays there. */
export const queueService =
  (clock: VirtualClock, chance: Dice, queues: readonly Pick<FactQueue, "name" | "add">[]) =>
  async (requestBody: string): Promise<{ status: number; body: string }> => {
    const { QueueUrl, MessageBody, DelaySeconds = 0 } = JSON.parse(requestBody) as SendMessage;
    const queue = queues.find(({ name }) => QueueUrl.endsWith(`/${name}`));
    await clock.pause(1);
    if (queue !== undefined) void clock.after(DelaySeconds * 1_000, () => queue.add(MessageBody));
    // The SDK compares the digest with its own.
    const MD5OfMessageBody = createHash("md5").update(MessageBody).digest("hex");
    return { status: 200, body: JSON.stringify({ MessageId: chance.uuid(), MD5OfMessageBody }) };
  };

interface SendMessage {
  readonly QueueUrl: string;
  readonly MessageBody: string;
  readonly DelaySeconds?: number;
}
