import type { OpenArena, Outcome } from "./arena.ts";
import { percentile } from "./percentile.ts";

export interface Storm {
  readonly quota: number;
  readonly clients: number;
  readonly booked: number;
  readonly full: number;
  readonly other: number;
  /** Counted in the committed rows; a storm that books nothing would look wonderful. */
  readonly held: number;
  readonly wallMs: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  /** Of this process, where clients and functions run together. */
  readonly cpuMs: number;
}

/** Everybody at once. */
export const runStorm = async (open: OpenArena, quota: number, clients: number): Promise<Storm> => {
  const { client, held } = await open(quota);
  const cpuBefore = process.cpuUsage();
  const startedAt = performance.now();
  const answers = await Promise.all(
    Array.from({ length: clients }, async (_, number) => {
      const outcome = await client(number);
      return { outcome, ms: performance.now() - startedAt };
    }),
  );
  const wallMs = performance.now() - startedAt;
  const { user, system } = process.cpuUsage(cpuBefore);
  const count = (wanted: Outcome) => answers.filter(({ outcome }) => outcome === wanted).length;
  const sorted = answers.map(({ ms }) => ms).sort((a, b) => a - b);
  return {
    quota,
    clients,
    booked: count("booked"),
    full: count("full"),
    other: count("other"),
    held: await held(),
    wallMs,
    p50Ms: percentile(sorted, 0.5),
    p95Ms: percentile(sorted, 0.95),
    cpuMs: (user + system) / 1_000,
  };
};
