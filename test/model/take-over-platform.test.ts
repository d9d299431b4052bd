import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";

const inThread = async (): Promise<{ woken: readonly string[]; chance: readonly unknown[] }> => {
  const [told] = await once(new Worker(new URL("./taken-over-thread.ts", import.meta.url)), "message");
  return told;
};

describe("a thread that is taken over", () => {
  it("waits by the virtual clock, by whatever way the code waits, and throws the same dice each time", async () => {
    const [first, second] = [await inThread(), await inThread()];
    expect(first.woken).toEqual([
      "cryptography 2026-12-11T07:00:00.000Z",
      "global 2026-12-11T08:00:00.000Z",
      "timers 2026-12-11T09:00:00.000Z",
      "promises 2026-12-11T10:00:00.000Z",
    ]);
    expect(second).toEqual(first);
  });
});
