import { randomUUID } from "node:crypto";
import type { Activity, WorkSource } from "../../clock/activity.ts";
import type { LocalClock } from "../../clock/local-clock.ts";
import type { StateStore } from "../../state/state-store.ts";
import type { AcceptedEvent, EventRetries } from "./event-retries.ts";
import type { InvocationOutcome } from "./function-worker.ts";
import type { Functions, LocalFunction } from "./functions.ts";

/** Events on their way to functions that nobody waits for: accepted, tried, tried again, given up. */
export interface AsyncInvocations {
  /** Accepted when the surrounding transaction is committed. `event` is JSON. */
  enqueue(functionArn: string, event: string): void;
}

export interface AsyncInvocationsInputs {
  readonly state: StateStore;
  readonly clock: LocalClock;
  readonly activity: Activity;
  readonly functions: Functions;
  readonly retries: EventRetries;
  readonly log: (line: string) => void;
}

interface Row {
  readonly id: number;
  readonly request_id: string;
  readonly function_arn: string;
  readonly event: string;
  readonly attempts: number;
  readonly accepted_at: number;
}

/** Enough to keep two cores busy; the rest waits in the file. */
const concurrency = 10;

export const createAsyncInvocations = (inputs: AsyncInvocationsInputs): AsyncInvocations & WorkSource => {
  const { state, clock, activity, functions } = inputs;
  state.migrate("async-invocations-1", [
    `CREATE TABLE async_invocations (
       id INTEGER PRIMARY KEY, request_id TEXT NOT NULL, function_arn TEXT NOT NULL, event TEXT NOT NULL,
       attempts INTEGER NOT NULL, accepted_at INTEGER NOT NULL, due_at INTEGER NOT NULL) STRICT`,
    "CREATE INDEX async_invocations_by_due ON async_invocations(due_at)",
  ]);
  const running = new Set<number>();

  const wake = (): void => {
    if (activity.isStopped || running.size >= concurrency) return;
    const due = state.all<Row>(
      "SELECT * FROM async_invocations WHERE due_at <= ? ORDER BY due_at, id LIMIT ?",
      clock.nowMs(),
      concurrency + running.size,
    );
    for (const row of due) {
      if (running.has(row.id)) continue;
      if (running.size >= concurrency) return;
      running.add(row.id);
      void activity.track(run(row));
    }
  };

  const run = async (row: Row): Promise<void> => {
    const one = functions.find(row.function_arn);
    if (one === undefined) {
      // The template of an earlier start had this function.
      inputs.log(`an event for ${row.function_arn} is dropped: there is no such function any more`);
      forget(row);
    } else {
      const outcome = await functions.invoke(one.arn, row.event);
      if (activity.isStopped && outcome.kind === "fault") return;
      state.transaction(() => settle(one, row, outcome));
    }
    running.delete(row.id);
    wake();
  };

  const forget = ({ id }: Row): void => {
    state.run("DELETE FROM async_invocations WHERE id = ?", id);
  };
  const settle = (one: LocalFunction, row: Row, outcome: InvocationOutcome): void => {
    if (outcome.kind === "success") {
      forget(row);
      return;
    }
    const accepted: AcceptedEvent = { requestId: row.request_id, event: row.event, acceptedAtMs: row.accepted_at };
    const attempts = row.attempts + 1;
    const delayMs = inputs.retries.delayMs(one, accepted, attempts, clock.nowMs());
    if (delayMs === undefined) {
      forget(row);
      inputs.retries.giveUp(one, accepted, attempts, outcome.fault, clock.now());
      return;
    }
    const dueAtMs = clock.nowMs() + delayMs;
    state.run("UPDATE async_invocations SET attempts = ?, due_at = ? WHERE id = ?", attempts, dueAtMs, row.id);
  };

  return {
    name: "asynchronous invocations",
    enqueue: (functionArn, event) => {
      state.run(
        "INSERT INTO async_invocations (request_id, function_arn, event, attempts, accepted_at, due_at) VALUES (?, ?, ?, 0, ?, ?)",
        randomUUID(),
        functions.requireRunnable(functionArn).arn,
        event,
        clock.nowMs(),
        clock.nowMs(),
      );
      setImmediate(wake);
    },
    wake,
    isQuiet: () =>
      running.size === 0 &&
      state.get("SELECT 1 FROM async_invocations WHERE due_at <= ? LIMIT 1", clock.nowMs()) === undefined,
    nextDueMs: () =>
      state.get<{ due_at: number | null }>(
        "SELECT MIN(due_at) AS due_at FROM async_invocations WHERE due_at > ?",
        clock.nowMs(),
      )?.due_at ?? undefined,
  };
};
