import { setTimeout as pause } from "node:timers/promises";
import type { Activity, WorkSource } from "./activity.ts";

export const createActivity = (): Activity => {
  const sources: WorkSource[] = [];
  let trackedCount = 0;
  let waiting: (() => void)[] = [];
  let isStopped = false;

  const isQuiet = () => trackedCount === 0 && sources.every((source) => source.isQuiet());
  const settled = () => {
    trackedCount -= 1;
    if (trackedCount > 0) return;
    const woken = waiting;
    waiting = [];
    for (const wake of woken) wake();
  };
  const untracked = async (): Promise<void> => {
    while (trackedCount > 0) {
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
      });
    }
  };

  return {
    sources,
    get trackedCount() {
      return trackedCount;
    },
    get isStopped() {
      return isStopped;
    },
    addSource: (source) => {
      sources.push(source);
    },
    track: (work) => {
      trackedCount += 1;
      work.then(settled, settled);
      return work;
    },
    quiet: async () => {
      while (!isStopped) {
        await untracked();
        for (const source of sources) source.wake();
        // What one answer sets off begins in the same turn, or in the next: quiet is quiet in two of them.
        await nextTurn();
        if (!isQuiet()) continue;
        await nextTurn();
        if (isQuiet()) return;
      }
    },
    stop: async (patienceMs) => {
      isStopped = true;
      await Promise.race([untracked(), pause(patienceMs)]);
    },
  };
};

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
