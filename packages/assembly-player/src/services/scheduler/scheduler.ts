import { randomUUID } from "node:crypto";
import type { Activity, WorkSource } from "../../clock/activity.ts";
import type { LocalClock } from "../../clock/local-clock.ts";
import type { StateStore } from "../../state/state-store.ts";
import type { PlayedResource, TemplateModel } from "../../template/template-model.ts";
import type { RoleRights } from "../iam/role-rights.ts";
import type { AsyncInvocations } from "../lambda/async-invocations.ts";
import type { Functions } from "../lambda/functions.ts";
import type { DestinationSender } from "../sqs/destination-sender.ts";
import type { MessageQueues } from "../sqs/message-queues.ts";
import { type NextRun, parseSchedule } from "./schedule-expression.ts";
import { type Schedule, scheduleKind } from "./schedule-kind.ts";

export interface SchedulerInputs {
  readonly model: TemplateModel;
  readonly state: StateStore;
  readonly clock: LocalClock;
  readonly activity: Activity;
  readonly functions: Functions;
  readonly queues: MessageQueues;
  readonly destinations: DestinationSender;
  readonly invocations: AsyncInvocations;
  readonly rights: RoleRights;
}

interface Armed {
  readonly arn: string;
  readonly target: Schedule["Target"];
  readonly endMs: number;
  readonly next: NextRun;
  dueMs: number | undefined;
}

/**
 * The template's schedules on the local clock. What lies before a first start does not run. What was missed while the run
 * was down is caught up once per schedule, whatever the number of missed runs.
 */
export const createScheduler = (inputs: SchedulerInputs): WorkSource => {
  const { model, state, clock } = inputs;
  state.migrate("schedules-1", [
    `CREATE TABLE schedules (
       arn TEXT PRIMARY KEY, expression TEXT NOT NULL, known_since INTEGER NOT NULL, last_run_at INTEGER NOT NULL) STRICT`,
  ]);
  const armed = model
    .all(scheduleKind)
    .filter(({ properties }) => properties.State !== "DISABLED")
    .map((resource) => arm(resource, inputs));

  const wake = (): void => {
    if (inputs.activity.isStopped) return;
    const nowMs = clock.nowMs();
    const due = armed.filter(({ dueMs }) => dueMs !== undefined && dueMs <= nowMs);
    due.sort((left, right) => Number(left.dueMs) - Number(right.dueMs));
    for (const one of due) run(one, one.dueMs ?? nowMs, nowMs, inputs);
  };
  return {
    name: "schedules",
    wake,
    isQuiet: () => armed.every(({ dueMs }) => dueMs === undefined || dueMs > clock.nowMs()),
    nextDueMs: () => {
      const due = armed.flatMap(({ dueMs }) => dueMs ?? []);
      return due.length === 0 ? undefined : Math.min(...due);
    },
  };
};

const arm = (
  resource: PlayedResource<Schedule>,
  { state, clock, functions, queues, destinations, rights }: SchedulerInputs,
): Armed => {
  const { properties, attributes, logicalId } = resource;
  const { Target: target, ScheduleExpressionTimezone: timeZone = "UTC" } = properties;
  const arn = attributes.Arn ?? "";
  // Scheduler assumes a role in the name of the group.
  const group = arn.replace(":schedule/", ":schedule-group/").replace(/\/[^/]*$/, "");
  const isQueue = queues.find(target.Arn) !== undefined;
  if (!isQueue) functions.requireRunnable(target.Arn);
  const action = isQueue ? "sqs:SendMessage" : "lambda:InvokeFunction";
  if (
    !rights.isAssumedBy(target.RoleArn, "scheduler.amazonaws.com", group) ||
    !rights.isAllowed(target.RoleArn, action, target.Arn)
  ) {
    throw new Error(
      `the role of schedule ${logicalId} is not allowed ${action} on ${target.Arn} for scheduler.amazonaws.com`,
    );
  }
  // Here every run starts, so that none is laid there; on AWS one would be lost without this right.
  if (target.DeadLetterConfig !== undefined) destinations.require(target.RoleArn, target.DeadLetterConfig.Arn);
  const nowMs = clock.nowMs();
  const startMs = properties.StartDate === undefined ? nowMs : Math.max(nowMs, Date.parse(properties.StartDate));
  const expression = `${properties.ScheduleExpression} ${timeZone}`;
  state.run("DELETE FROM schedules WHERE arn = ? AND expression <> ?", arn, expression);
  state.run(
    "INSERT INTO schedules (arn, expression, known_since, last_run_at) VALUES (?, ?, ?, ?) ON CONFLICT (arn) DO NOTHING",
    arn,
    expression,
    startMs,
    startMs,
  );
  const row = state.get<{ known_since: number; last_run_at: number }>("SELECT * FROM schedules WHERE arn = ?", arn);
  const next = parseSchedule(properties.ScheduleExpression, timeZone, row?.known_since ?? startMs);
  const endMs = properties.EndDate === undefined ? Number.POSITIVE_INFINITY : Date.parse(properties.EndDate);
  return { arn, target, endMs, next, dueMs: within(endMs, next(row?.last_run_at ?? startMs)) };
};

const within = (endMs: number, dueMs: number | undefined): number | undefined =>
  dueMs !== undefined && dueMs <= endMs ? dueMs : undefined;

const run = (one: Armed, scheduledMs: number, nowMs: number, { state, queues, invocations }: SchedulerInputs): void => {
  state.transaction(() => {
    const input = inputFor(one, scheduledMs);
    if (queues.find(one.target.Arn) === undefined) invocations.enqueue(one.target.Arn, input);
    else queues.send(one.target.Arn, { body: input, senderId: one.target.RoleArn });
    // From now on, not from when it was due: what was missed meanwhile stays missed.
    state.run("UPDATE schedules SET last_run_at = ? WHERE arn = ?", nowMs, one.arn);
  });
  one.dueMs = within(one.endMs, one.next(nowMs));
};

const inputFor = ({ arn, target }: Armed, scheduledMs: number): string => {
  const scheduledTime = `${new Date(scheduledMs).toISOString().slice(0, 19)}Z`;
  if (target.Input === undefined) {
    return JSON.stringify({
      version: "0",
      id: randomUUID(),
      "detail-type": "Scheduled Event",
      source: "aws.scheduler",
      time: scheduledTime,
      resources: [arn],
      detail: "{}",
    });
  }
  return target.Input.replaceAll("<aws.scheduler.scheduled-time>", scheduledTime)
    .replaceAll("<aws.scheduler.schedule-arn>", arn)
    .replaceAll("<aws.scheduler.execution-id>", randomUUID())
    .replaceAll("<aws.scheduler.attempt-number>", "1");
};
