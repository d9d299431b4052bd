import { describe, expect, it } from "vitest";
import { dice } from "./dice.ts";
import { factQueue } from "./fact-queue.ts";
import { virtualClock } from "./virtual-clock.ts";

const settings = {
  name: "SendCodeQueue",
  functionName: "send-code",
  factTypes: ["verification-requested"],
  batchSize: 2,
  atOnce: 3,
  comesAgainAfterMs: 90_000,
  mostReceives: 2,
};

interface Batch {
  readonly atMs: number;
  readonly bodies: readonly string[];
}

/** A queue whose function takes a second for a batch and fails what is called so. */
const queueOf = (failing: readonly string[] = []) => {
  const clock = virtualClock(0);
  const batches: Batch[] = [];
  let busy = 0;
  let busyAtMost = 0;
  const run = async (_: string, event: object) => {
    const { Records } = event as { Records: { messageId: string; body: string }[] };
    batches.push({ atMs: clock.now(), bodies: Records.map(({ body }) => body) });
    busy += 1;
    busyAtMost = Math.max(busyAtMost, busy);
    await clock.pause(1_000);
    busy -= 1;
    const failed = Records.filter(({ body }) => failing.includes(body));
    const batchItemFailures = failed.map(({ messageId }) => ({ itemIdentifier: messageId }));
    return { kind: "done", answer: { batchItemFailures } } as const;
  };
  const queue = factQueue({ clock, chance: dice(1), sandboxes: { run }, queue: settings });
  return { clock, queue, batches, busyAtMost: () => busyAtMost };
};

describe("a queue of facts", () => {
  it("hands over so many at a time, to so many at once", async () => {
    const { clock, queue, batches, busyAtMost } = queueOf();
    for (let number = 0; number < 20; number += 1) queue.add(String(number));
    await clock.runUntil(60_000);
    expect(batches.map(({ bodies }) => bodies.length)).toEqual(Array.from({ length: 10 }, () => 2));
    expect(busyAtMost()).toBe(3);
    expect(queue.waiting()).toBe(0);
  });

  it("brings a failed one again a minute and a half after it was received, and lays it down after so many times", async () => {
    const { clock, queue, batches } = queueOf(["bad"]);
    queue.add("bad");
    queue.add("good");
    await clock.runUntil(300_000);
    expect(batches.map(({ bodies }) => bodies)).toEqual([["bad", "good"], ["bad"]]);
    expect((batches[1]?.atMs ?? 0) - (batches[0]?.atMs ?? 0)).toBeGreaterThanOrEqual(90_000);
    expect(queue.dead()).toBe(1);
  });
});
