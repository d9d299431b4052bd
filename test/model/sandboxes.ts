import { accountConcurrency, initMs, sandboxesAtOnce, sandboxesPerSecond } from "./aws-figures.ts";
import { type Bucket, bucket } from "./bucket.ts";
import type { DeployedFunction, Deployment } from "./deployment.ts";
import type { Dice } from "./dice.ts";
import { type Handler, type RunEnd, runIn, type Sandbox } from "./sandbox.ts";
import type { VirtualClock } from "./virtual-clock.ts";

interface FunctionCount {
  runs: number;
  coldStarts: number;
  throttled: number;
  failed: number;
  busyAtMost: number;
  gigabyteSeconds: number;
}

export interface Sandboxes {
  run(name: string, event: object): Promise<RunEnd | { readonly kind: "throttled" }>;
  /** Opens sandboxes before anybody comes, as provisioned concurrency does. */
  warm(name: string, count: number): void;
  readonly counts: ReadonlyMap<string, FunctionCount>;
  busyAtMost(): number;
}

interface Pool {
  readonly deployed: DeployedFunction;
  readonly idle: Sandbox[];
  readonly openings: Bucket;
  readonly count: FunctionCount;
  busy: number;
}

export interface SandboxesParts {
  readonly clock: VirtualClock;
  readonly chance: Dice;
  readonly deployment: Deployment;
  /** Loads a function anew, so that no two sandboxes share what it remembers. */
  readonly load: (name: string) => Promise<Handler>;
}

/** An account's Lambda: who finds room, who waits for a sandbox to start, who is turned away. */
export const sandboxes = (parts: SandboxesParts): Sandboxes => {
  const { clock, chance, deployment, load } = parts;
  const pools = new Map<string, Pool>();
  for (const [name, deployed] of Object.entries(deployment.functions)) {
    const count = { runs: 0, coldStarts: 0, throttled: 0, failed: 0, busyAtMost: 0, gigabyteSeconds: 0 };
    const openings = bucket(clock, sandboxesPerSecond, sandboxesAtOnce);
    pools.set(name, { deployed, idle: [], openings, count, busy: 0 });
  }
  const poolOf = (name: string): Pool => {
    const pool = pools.get(name);
    if (pool === undefined) throw new Error(`${name} is not deployed`);
    return pool;
  };
  const reserved = [...pools.values()].reduce((sum, { deployed }) => sum + (deployed.reserved ?? 0), 0);
  let busyUnreserved = 0;
  let busy = 0;
  let busyAtMost = 0;

  const isRoomFor = ({ deployed, busy: own }: Pool): boolean =>
    deployed.reserved === undefined ? busyUnreserved < accountConcurrency - reserved : own < deployed.reserved;

  const open = (name: string, { deployed }: Pool): Sandbox => ({
    name,
    handler: clock.outside(load(name), chance.around(initMs, 0.2)),
    deployed,
    hasRun: false,
    busyUntilMs: 0,
  });

  /** One that is idle, or one that starts, or none. */
  const enter = (name: string, pool: Pool): Sandbox | undefined => {
    if (!isRoomFor(pool)) return undefined;
    const idle = pool.idle.pop();
    if (idle !== undefined) return idle;
    if (!pool.openings.isOpen()) return undefined;
    pool.openings.take(1);
    pool.count.coldStarts += 1;
    return open(name, pool);
  };

  const count = (pool: Pool, change: 1 | -1): void => {
    pool.busy += change;
    busy += change;
    if (pool.deployed.reserved === undefined) busyUnreserved += change;
    busyAtMost = Math.max(busyAtMost, busy);
    pool.count.busyAtMost = Math.max(pool.count.busyAtMost, pool.busy);
  };

  return {
    counts: new Map([...pools].map(([name, { count }]) => [name, count])),
    busyAtMost: () => busyAtMost,
    warm: (name, instances) => {
      const pool = poolOf(name);
      pool.idle.push(...Array.from({ length: instances }, () => open(name, pool)));
    },
    run: async (name, event) => {
      const pool = poolOf(name);
      const sandbox = enter(name, pool);
      if (sandbox === undefined) {
        pool.count.throttled += 1;
        return { kind: "throttled" };
      }
      const startedMs = clock.now();
      count(pool, 1);
      const end = await runIn(parts, sandbox, event);
      count(pool, -1);
      pool.count.runs += 1;
      pool.count.gigabyteSeconds += ((clock.now() - startedMs) / 1_000) * (pool.deployed.memoryMegabytes / 1_024);
      if (end.kind !== "done") pool.count.failed += 1;
      // A sandbox whose run was cut off is thrown away, with what still runs in it.
      if (end.kind !== "timed-out") pool.idle.push(sandbox);
      return end;
    },
  };
};
