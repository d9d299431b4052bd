import { Cron } from "croner";
import { zoneOffsets } from "./zone-offset.ts";

/** The first instant after `afterMs`, in epoch milliseconds; `undefined` when there is none any more. */
export type NextRun = (afterMs: number) => number | undefined;

const rateUnitsMs: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/**
 * EventBridge Scheduler's expressions: `rate(5 minutes)` counted from `anchorMs`, `at(yyyy-mm-ddThh:mm:ss)` and
 * `cron(minute hour day-of-month month day-of-week year)`, the last two in `timeZone`.
 */
export const parseSchedule = (expression: string, timeZone: string, anchorMs: number): NextRun => {
  const [, kind = "", argument = ""] = /^(rate|at|cron)\((.+)\)$/.exec(expression.trim()) ?? [];
  switch (kind) {
    case "rate":
      return parseRate(argument, anchorMs);
    case "at":
      return cronRuns(new Cron(argument, { timezone: timeZone }));
    case "cron":
      // AWS writes 0/15 where croner by itself wants */15.
      return zonedRuns(toCroner(argument), timeZone);
    default:
      throw new Error(`the schedule expression ${expression} is not played`);
  }
};

const parseRate = (argument: string, anchorMs: number): NextRun => {
  const [, count = "", unit = ""] = /^(\d+) (minute|hour|day)s?$/.exec(argument) ?? [];
  const periodMs = Number(count) * (rateUnitsMs[unit] ?? 0);
  if (periodMs === 0) throw new Error(`the rate ${argument} is not played`);
  return (afterMs) => anchorMs + (Math.floor(Math.max(0, afterMs - anchorMs) / periodMs) + 1) * periodMs;
};

const cronRuns =
  (cron: Cron): NextRun =>
  (afterMs) =>
    cron.nextRun(new Date(afterMs))?.getTime();

/**
 * Croner looks up the zone's clock twice for each run, which takes longer than all the rest of a schedule's work. Where that clock
 * is as far ahead at the found instant as it was before, it would have found the same; only around a change it has to look.
 */
const zonedRuns = (fields: string, timeZone: string): NextRun => {
  const inZone = cronRuns(new Cron(fields, { timezone: timeZone, sloppyRanges: true }));
  const offsetAt = zoneOffsets(timeZone);
  const atOffsets = new Map<number, NextRun>();
  const atOffset = (offset: number): NextRun => {
    const known = atOffsets.get(offset);
    if (known !== undefined) return known;
    const next = cronRuns(new Cron(fields, { utcOffset: offset, sloppyRanges: true }));
    atOffsets.set(offset, next);
    return next;
  };
  return (afterMs) => {
    const offset = offsetAt(afterMs);
    const dueMs = offset === undefined ? undefined : atOffset(offset)(afterMs);
    return dueMs !== undefined && offsetAt(dueMs) === offset ? dueMs : inZone(afterMs);
  };
};

/** AWS counts days of the week from 1 (Sunday), croner from 0; AWS says `?` where the other day field counts. */
const toCroner = (fields: string): string => {
  const [minute, hour, dayOfMonth, month, dayOfWeek, year, ...rest] = fields.trim().split(/\s+/);
  if (dayOfWeek === undefined || year === undefined || rest.length > 0) {
    throw new Error(`cron(${fields}) has not six fields`);
  }
  const days = dayOfWeek.replaceAll(/(?<![#/\d])[1-7](?!\d)/g, (digit) => String(Number(digit) - 1)).replace("?", "*");
  return `0 ${minute} ${hour} ${dayOfMonth?.replace("?", "*")} ${month} ${days} ${year}`;
};
