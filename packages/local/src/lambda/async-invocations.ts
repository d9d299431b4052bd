import { randomUUID } from "node:crypto";
import type { Activity, WorkSource } from "../clock/activity.ts";
import type { LocalClock } from "../clock/local-clock.ts";
import { lambdaEventInvokeConfig } from "../players/lambda-event-invoke-config.ts";
import type { DestinationSender } from "../queues/destination-sender.ts";
import type { StateStore } from "../state/state-store.ts";
import type { TemplateModel } from "../template/template-model.ts";
import type { InvocationOutcome } from "./function-worker.ts";
import type { Functions, LocalFunction } from "./functions.ts";

/** Events on their way to functions that nobody waits for: accepted, tried, tried again, given up. */
export interface AsyncInvocations {
  /** Accepted when the surrounding transaction is committed. `event` is JSON. */
  enqueue(functionArn: string, event: string): void;
}

export interface AsyncInvocationsInputs {
  readonly model: TemplateModel;
  readonly state: StateStore;
  readonly clock: LocalClock;
  readonly activity: Activity;
  readonly functions: Functions;
  readonly destinations: DestinationSender;
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

/** Lambda waits one minute before the first retry of an asynchronous event and two before the second. */
const RETRY_DELAYS_MS = [60_000, 120_000];
const DEFAULT_RETRY_ATTEMPTS = 2;
const DEFAULT_EVENT_AGE_SECONDS = 6 * 3600;
/** Enough to keep two cores busy; the rest waits in the file. */
const CONCURRENCY = 10;

export const createAsyncInvocations = (inputs: AsyncInvocationsInputs): AsyncInvocations & WorkSource => {
  const { state, clock, activity, functions } = inputs;
  state.migrate("async-invocations-1", [
    `CREATE TABLE async_invocations (
       id INTEGER PRIMARY KEY, request_id TEXT NOT NULL, function_arn TEXT NOT NULL, event TEXT NOT NULL,
       attempts INTEGER NOT NULL, accepted_at INTEGER NOT NULL, due_at INTEGER NOT NULL) STRICT`,
    "CREATE INDEX async_invocations_by_due ON async_invocations(due_at)",
  ]);
  const running = new Set<number>();
  const configs = new Map(
    inputs.model
      .all(lambdaEventInvokeConfig)
      .map(({ properties }) => [functions.find(properties.FunctionName)?.arn, properties]),
  );

  const wake = (): void => {
    if (activity.isStopped || running.size >= CONCURRENCY) return;
    const due = state.all<Row>(
      "SELECT * FROM async_invocations WHERE due_at <= ? ORDER BY due_at, id LIMIT ?",
      clock.nowMs(),
      CONCURRENCY + running.size,
    );
    for (const row of due) {
      if (running.has(row.id)) continue;
      if (running.size >= CONCURRENCY) return;
      running.add(row.id);
      void activity.track(run(row));
    }
  };

  const run = async (row: Row): Promise<void> => {
    try {
      const outcome = await functions.invoke(row.function_arn, row.event);
      if (activity.isStopped && outcome.kind === "fault") return;
      state.transaction(() => settle(row, outcome));
    } finally {
      running.delete(row.id);
    }
    wake();
  };

  const settle = (row: Row, outcome: InvocationOutcome): void => {
    if (outcome.kind === "success") return void state.run("DELETE FROM async_invocations WHERE id = ?", row.id);
    const one = functions.requireRunnable(row.function_arn);
    const config = configs.get(one.arn);
    const attempts = row.attempts + 1;
    const delayMs = RETRY_DELAYS_MS[attempts - 1] ?? 0;
    const ageMs = clock.nowMs() + delayMs - row.accepted_at;
    const isLast = attempts > (config?.MaximumRetryAttempts ?? DEFAULT_RETRY_ATTEMPTS);
    if (!isLast && ageMs <= (config?.MaximumEventAgeInSeconds ?? DEFAULT_EVENT_AGE_SECONDS) * 1000) {
      state.run(
        "UPDATE async_invocations SET attempts = ?, due_at = ? WHERE id = ?",
        attempts,
        clock.nowMs() + delayMs,
        row.id,
      );
      return;
    }
    state.run("DELETE FROM async_invocations WHERE id = ?", row.id);
    giveUp(one, row, outcome, attempts);
  };

  const giveUp = (
    one: LocalFunction,
    row: Row,
    outcome: InvocationOutcome & { kind: "fault" },
    attempts: number,
  ): void => {
    const onFailure = configs.get(one.arn)?.DestinationConfig?.OnFailure?.Destination;
    const deadLetterQueue = one.properties.DeadLetterConfig?.TargetArn;
    if (onFailure !== undefined) {
      inputs.destinations.send(
        one.roleArn,
        onFailure,
        JSON.stringify(failureRecord(one, row, outcome, attempts, clock.now())),
      );
    } else if (deadLetterQueue !== undefined) {
      inputs.destinations.send(one.roleArn, deadLetterQueue, row.event, {
        RequestID: row.request_id,
        ErrorCode: "200",
        ErrorMessage: outcome.fault.errorMessage,
      });
    } else {
      inputs.log(`${one.name}: an event is lost after ${attempts} attempts, there is no dead-letter queue`);
    }
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

/** The record that Lambda sends to an on-failure destination. */
const failureRecord = (
  one: LocalFunction,
  row: Row,
  outcome: InvocationOutcome & { kind: "fault" },
  attempts: number,
  now: Date,
): object => ({
  version: "1.0",
  timestamp: now.toISOString(),
  requestContext: {
    requestId: row.request_id,
    functionArn: `${one.arn}:$LATEST`,
    condition: "RetriesExhausted",
    approximateInvokeCount: attempts,
  },
  requestPayload: JSON.parse(row.event),
  responseContext: { statusCode: 200, executedVersion: "$LATEST", functionError: "Unhandled" },
  responsePayload: outcome.fault,
});
