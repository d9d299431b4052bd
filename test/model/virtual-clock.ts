import { setImmediate as nextTurn } from "node:timers/promises";
import { dueList } from "./due-list.ts";

/** Time that jumps to the next thing that is due, and stands still while real work is under way. In whole milliseconds. */
export interface VirtualClock {
  now(): number;
  /** Does `work` so much later. What is due at one instant is done in the order in which it was planned. Answers how to call it off. */
  after(delayMs: number, work: () => void): () => void;
  pause(delayMs: number): Promise<void>;
  /**
   * Real work: of the engine, of cryptography, of the module loader. Its answer comes `delayMs` of virtual time after it began,
   * in the order in which such work began, so that the speed of the machine changes nothing.
   */
  outside<Answer>(work: Promise<Answer>, delayMs?: number): Promise<Answer>;
  /** Lets time pass until then. */
  runUntil(instantMs: number): Promise<void>;
}

export const virtualClock = (startMs: number): VirtualClock => {
  const list = dueList();
  let nowMs = startMs;
  let planned = 0;
  let underWay = 0;
  let noneUnderWay: (() => void) | undefined;

  const nextNumber = (): number => {
    planned += 1;
    return planned;
  };

  const after = (delayMs: number, work: () => void): (() => void) => {
    let isOff = false;
    const atMs = nowMs + Math.ceil(Math.max(0, delayMs));
    list.add({ atMs, number: nextNumber(), work: () => !isOff && work() });
    return () => {
      isOff = true;
    };
  };

  /** Promises have run as far as they get by themselves, and real work has ended. */
  const settled = async (): Promise<void> => {
    do {
      if (underWay > 0) {
        await new Promise<void>((resolve) => {
          noneUnderWay = resolve;
        });
      }
      await nextTurn();
    } while (underWay > 0);
  };

  return {
    now: () => nowMs,
    after,
    pause: (delayMs) => new Promise((resolve) => void after(delayMs, resolve)),
    outside: (work, delayMs = 0) => {
      const number = nextNumber();
      const atMs = nowMs + Math.ceil(delayMs);
      underWay += 1;
      return new Promise((resolve, reject) => {
        const end = (deliver: () => void): void => {
          list.add({ atMs, number, work: deliver });
          underWay -= 1;
          if (underWay === 0) noneUnderWay?.();
        };
        work.then(
          (answer) => end(() => resolve(answer)),
          (fault: unknown) => end(() => reject(fault)),
        );
      });
    },
    runUntil: async (instantMs) => {
      await settled();
      for (let next = list.next(); next !== undefined && next.atMs <= instantMs; next = list.next()) {
        nowMs = next.atMs;
        while (list.next()?.atMs === nowMs) list.take().work();
        await settled();
      }
      nowMs = instantMs;
    },
  };
};
