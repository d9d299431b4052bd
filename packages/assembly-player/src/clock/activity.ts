/**
 * What is going on inside the local system. The clock may only move on when it is quiet, so that what an instant
 * causes has happened before the next instant comes.
 */
export interface Activity {
  /** How many are going on now. */
  readonly trackedCount: number;
  /** Counts `work` as going on until it settles, and hands it back. */
  track<T>(work: Promise<T>): Promise<T>;
  /** Adds a source of work. It is asked again and again while someone waits for quiet, so it must be cheap. */
  addSource(source: WorkSource): void;
  /** Every source, to find the next thing that is due. */
  readonly sources: readonly WorkSource[];
  /** Resolves when nothing is tracked and every source is quiet. */
  quiet(): Promise<void>;
  /** The run is ending: sources begin nothing new, and a fault is no longer held against anyone. */
  readonly isStopped: boolean;
  /** Resolves when nothing is tracked any more, or after `patienceMs`. */
  stop(patienceMs: number): Promise<void>;
}

export interface WorkSource {
  readonly name: string;
  /** False while something could be done right now, at the instant that the clock shows. */
  isQuiet(): boolean;
  /** The local instant, in epoch milliseconds, at which this source next has something to do by itself. */
  nextDueMs(): number | undefined;
  /** Called when the clock has come to something due, here or elsewhere: begin whatever can be begun. */
  wake(): void;
}
