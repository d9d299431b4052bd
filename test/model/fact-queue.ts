import { lateness, queuePollers, receiveMs } from "./aws-figures.ts";
import type { DeployedQueue } from "./deployment.ts";
import type { Dice } from "./dice.ts";
import type { Sandboxes } from "./sandboxes.ts";
import type { VirtualClock } from "./virtual-clock.ts";

interface Message {
  readonly messageId: string;
  readonly body: string;
  receives: number;
}

export interface FactQueue {
  readonly name: string;
  readonly factTypes: readonly string[];
  add(body: string): void;
  waiting(): number;
  dead(): number;
  receives(): number;
}

/**
 * A queue of facts and what Lambda does with it: it begins with a few batches at a time and takes more by and by, never more than the
 * mapping allows. What failed, or found no sandbox, comes again when it is visible again.
 */
export const factQueue = ({
  clock,
  chance,
  sandboxes,
  queue,
}: {
  readonly clock: VirtualClock;
  readonly chance: Dice;
  readonly sandboxes: Pick<Sandboxes, "run">;
  readonly queue: DeployedQueue;
}): FactQueue => {
  const waiting: Message[] = [];
  let polling = 0;
  let dead = 0;
  let received = 0;
  let grownFromMs: number | undefined;

  const mostPolling = (): number => {
    grownFromMs ??= clock.now();
    const grown = Math.floor(((clock.now() - grownFromMs) / 60_000) * queuePollers.morePerMinute);
    return Math.min(queue.atOnce, queuePollers.atFirst + grown);
  };

  const comeAgain = (message: Message): void => {
    if (message.receives >= queue.mostReceives) dead += 1;
    else void clock.after(queue.comesAgainAfterMs, () => add(message));
  };

  const poll = async (): Promise<void> => {
    polling += 1;
    await clock.pause(chance.around(receiveMs, lateness));
    while (waiting.length > 0) {
      const batch = waiting.splice(0, queue.batchSize);
      received += 1;
      for (const message of batch) message.receives += 1;
      const source = { eventSource: "aws:sqs", eventSourceARN: `arn:aws:sqs:model:0:${queue.name}` };
      const Records = batch.map(({ messageId, body }) => ({ messageId, body, ...source }));
      const outcome = await sandboxes.run(queue.functionName, { Records });
      const failed =
        outcome.kind === "done"
          ? (outcome.answer as BatchAnswer).batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)
          : batch.map(({ messageId }) => messageId);
      for (const message of batch) if (failed.includes(message.messageId)) comeAgain(message);
      start();
    }
    polling -= 1;
    if (polling === 0) grownFromMs = undefined;
  };

  /** As many more as there are batches waiting. */
  const start = (): void => {
    for (let batches = waiting.length; batches > 0 && polling < mostPolling(); batches -= queue.batchSize) void poll();
  };

  const add = (message: Message): void => {
    waiting.push(message);
    start();
  };

  return {
    name: queue.name,
    factTypes: queue.factTypes,
    add: (body) => add({ messageId: chance.uuid(), body, receives: 0 }),
    waiting: () => waiting.length,
    dead: () => dead,
    receives: () => received,
  };
};

interface BatchAnswer {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}
