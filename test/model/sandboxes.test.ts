import { describe, expect, it } from "vitest";
import { accountConcurrency } from "./aws-figures.ts";
import type { DeployedFunction, Deployment } from "./deployment.ts";
import { dice } from "./dice.ts";
import { sandboxes } from "./sandboxes.ts";
import { virtualClock } from "./virtual-clock.ts";

const ofMemory = (memoryMegabytes: number, more: Partial<DeployedFunction> = {}): DeployedFunction => ({
  memoryMegabytes,
  timeoutSeconds: 10,
  environment: {},
  ...more,
});

/** Functions whose runs take so long. */
const lambda = (functions: Readonly<Record<string, DeployedFunction>>, runMs: number) => {
  const clock = virtualClock(0);
  const deployment = { functions } as unknown as Deployment;
  let loaded = 0;
  const load = async () => {
    loaded += 1;
    return () => clock.pause(runMs);
  };
  return { clock, loaded: () => loaded, ...sandboxes({ clock, chance: dice(1), deployment, load }) };
};

const kindsOf = async (
  clock: ReturnType<typeof virtualClock>,
  runs: readonly Promise<{ kind: string }>[],
  ms: number,
) => {
  await clock.runUntil(clock.now() + ms);
  return Object.groupBy(await Promise.all(runs), ({ kind }) => kind);
};

describe("Lambda's sandboxes", () => {
  it("serve one run at a time, and are used again", async () => {
    const { clock, run, loaded, counts } = lambda({ book: ofMemory(1_769) }, 100);
    void run("book", {});
    void run("book", {});
    await clock.runUntil(5_000);
    expect(loaded()).toBe(2);
    void run("book", {});
    await clock.runUntil(10_000);
    expect(counts.get("book")).toMatchObject({ runs: 3, coldStarts: 2 });
  });

  it("are a thousand in an account: who comes then is turned away", async () => {
    const { clock, run } = lambda({ book: ofMemory(1_769) }, 1_000);
    const runs = Array.from({ length: accountConcurrency + 5 }, () => run("book", {}));
    const kinds = await kindsOf(clock, runs, 20_000);
    expect([kinds.done?.length, kinds.throttled?.length]).toEqual([accountConcurrency, 5]);
  });

  it("are kept for the function that reserves them, and it gets no more than these", async () => {
    const { clock, run } = lambda({ book: ofMemory(1_769), "check-in": ofMemory(1_769, { reserved: 20 }) }, 1_000);
    const rush = Array.from({ length: accountConcurrency }, () => run("book", {}));
    const counter = Array.from({ length: 21 }, () => run("check-in", {}));
    const [atRush, atCounter] = [await kindsOf(clock, rush, 20_000), await kindsOf(clock, counter, 0)];
    expect([atRush.done?.length, atRush.throttled?.length]).toEqual([accountConcurrency - 20, 20]);
    expect([atCounter.done?.length, atCounter.throttled?.length]).toEqual([20, 1]);
  });

  it("have the processor that their memory buys: half of it takes twice as long to begin", async () => {
    const { clock, run, warm, counts } = lambda({ whole: ofMemory(1_769), half: ofMemory(884.5) }, 0);
    for (const name of ["whole", "half"]) warm(name, 1);
    await clock.runUntil(5_000);
    await kindsOf(clock, [run("whole", {}), run("half", {})], 5_000);
    const secondsOf = (name: string, megabytes: number): number =>
      (counts.get(name)?.gigabyteSeconds ?? 0) / (megabytes / 1_024);
    expect(secondsOf("half", 884.5)).toBeCloseTo(2 * secondsOf("whole", 1_769), 2);
  });

  it("are thrown away when a run takes longer than it may", async () => {
    const { clock, run, counts } = lambda({ slow: ofMemory(1_769) }, 60_000);
    const kinds = await kindsOf(clock, [run("slow", {})], 20_000);
    expect(kinds["timed-out"]).toHaveLength(1);
    void run("slow", {});
    await clock.runUntil(clock.now() + 1_000);
    expect(counts.get("slow")?.coldStarts).toBe(2);
  });
});
