import type { StateStore } from "../state/state-store.ts";
import type { Activity } from "./activity.ts";
import type { LocalClock } from "./local-clock.ts";

/** Moves the local clock by hand, and lets it run by itself in between. */
export interface ClockDriver {
  /** What is due between now and `instant` runs at its own instant, in order, and is finished before the next. */
  advanceTo(instant: Date): Promise<AdvanceOutcome>;
  /** From now on sources are woken when something of theirs is due in real time. */
  start(): void;
  stop(): void;
}

export type AdvanceOutcome =
  | { readonly kind: "advanced"; readonly now: Date }
  | { readonly kind: "back-in-time"; readonly now: Date };

/** Timers longer than this are set again: nobody is told when a laptop wakes up. */
const longestSleepMs = 1_000;

export const createClockDriver = (clock: LocalClock, activity: Activity, state: StateStore): ClockDriver => {
  let timer: NodeJS.Timeout | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const nextDueMs = (): number | undefined => {
    const due = activity.sources.flatMap((source) => source.nextDueMs() ?? []);
    return due.length === 0 ? undefined : Math.min(...due);
  };
  const wakeAll = (): void => {
    for (const source of activity.sources) source.wake();
  };
  const tick = (): void => {
    wakeAll();
    keepReading(state, clock);
    const sleepMs = Math.min(longestSleepMs, Math.max(5, (nextDueMs() ?? Number.POSITIVE_INFINITY) - clock.nowMs()));
    timer = setTimeout(tick, sleepMs);
  };

  const advance = async (targetMs: number): Promise<AdvanceOutcome> => {
    if (targetMs < clock.nowMs()) return { kind: "back-in-time", now: clock.now() };
    await activity.quiet();
    while (!activity.isStopped) {
      const dueMs = nextDueMs();
      if (dueMs === undefined || dueMs > targetMs) break;
      clock.jumpTo(dueMs);
      keepReading(state, clock);
      await activity.quiet();
    }
    clock.jumpTo(targetMs);
    keepReading(state, clock);
    await activity.quiet();
    return { kind: "advanced", now: clock.now() };
  };

  return {
    advanceTo: (instant) => {
      // One after the other: two hands on one clock would run each other's work at the wrong instant.
      const advanced = turn.then(() => advance(instant.getTime()));
      turn = advanced.catch(() => undefined);
      return advanced;
    },
    start: tick,
    stop: () => clearTimeout(timer),
  };
};

/** The reading of the local clock and of the real one at the same moment, for the next start. */
const keepReading = (state: StateStore, clock: LocalClock): void => {
  state.run("INSERT OR REPLACE INTO clock (id, local_ms, real_ms) VALUES (1, ?, ?)", clock.nowMs(), Date.now());
};

/**
 * The instant at which the local clock starts. It never starts before what it has shown in this data directory: people
 * have been told things at that time. Without `now`, the time that passed while the run was down has passed.
 */
export const startingInstantMs = (state: StateStore, now: string | undefined): number => {
  state.migrate("clock-1", [
    "CREATE TABLE clock (id INTEGER PRIMARY KEY, local_ms INTEGER NOT NULL, real_ms INTEGER NOT NULL) STRICT",
  ]);
  const last = state.get<{ local_ms: number; real_ms: number }>("SELECT * FROM clock WHERE id = 1");
  if (now !== undefined) {
    const startMs = Date.parse(now);
    if (Number.isNaN(startMs)) throw new Error(`${now} is not an ISO 8601 instant`);
    return Math.max(startMs, last?.local_ms ?? startMs);
  }
  return last === undefined ? Date.now() : last.local_ms + Math.max(0, Date.now() - last.real_ms);
};
