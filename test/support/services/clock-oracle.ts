import { readFileSync } from "node:fs";
import type { PassportStep } from "@sip/domain/services/passport/chart";

/**
 * A second SLA clock, written from the rule and from nothing of the first: it lives through the application day by day
 * and minute by minute, with a mutable tally, on bare numbers, and shares neither calendar, zones nor dates with the
 * code.
 */

const dayMs = 86_400_000;
const minuteMs = 60_000;
const firstDayMs = Date.UTC(2025, 0, 1); // a Wednesday
const daysKnown = 365 * 3;
const hoursEast = { "Asia/Jakarta": 7, "Asia/Makassar": 8, "Asia/Jayapura": 9 } as const;

const holidayFile = new URL("../../../packages/calendar/src/holidays-id.json", import.meta.url);
const holidays = new Set(Object.keys(JSON.parse(readFileSync(holidayFile, "utf8"))));

export interface OracleOffice {
  zone: keyof typeof hoursEast;
  /** By date: true opens it, false closes it. */
  overrides: ReadonlyMap<string, boolean>;
  /** By date: minutes after midnight at which the office opens and closes instead of 07:30 and 16:00. */
  otherHours: ReadonlyMap<string, readonly [opens: number, closes: number]>;
  slaWorkingDays: number;
}

/** Pekanbaru's hours and its three days, and no day that differs from the calendar. */
export const plainOffice = (zone: OracleOffice["zone"] = "Asia/Jakarta"): OracleOffice => ({
  zone,
  overrides: new Map(),
  otherHours: new Map(),
  slaWorkingDays: 3,
});

export interface OracleEvent {
  step: PassportStep;
  ms: number;
}

const nameOf = (day: number): string => new Date(firstDayMs + day * dayMs).toISOString().substring(0, 10);

/** Day 0 is Wed 1 Jan 2025; every date of three years is written out once. */
export const dayNames = Array.from({ length: daysKnown }, (_, day) => nameOf(day));

export const msOnWall = (zone: keyof typeof hoursEast, day: number, minute: number): number =>
  firstDayMs + day * dayMs + minute * minuteMs - hoursEast[zone] * 60 * minuteMs;

export const oracleWorksOn = (day: number, office: OracleOffice): boolean => {
  const name = dayNames[day];
  if (name === undefined) throw new Error(`the oracle knows nothing of ${nameOf(day)}`);
  const decided = office.overrides.get(name);
  if (decided !== undefined) return decided;
  const daysSinceSaturday = (day + 4) % 7; // Sat 4 Jan 2025 is day 3
  return daysSinceSaturday !== 0 && daysSinceSaturday !== 1 && !holidays.has(name);
};

const edge = (day: number, office: OracleOffice, which: 0 | 1): number => {
  const hours = office.otherHours.get(nameOf(day)) ?? [7 * 60 + 30, 16 * 60];
  return msOnWall(office.zone, day, hours[which]);
};

export const closingMs = (day: number, office: OracleOffice): number => edge(day, office, 1);

export interface OracleAnswer {
  state: string;
  startedMs?: number;
  promisedOn?: string;
  dueMs?: number;
  atRiskMs?: number;
  pausedSinceMs?: number;
  pausedBy?: string;
  stoppedMs?: number;
  metPromise?: boolean;
}

const inOrderOfTime = (events: readonly OracleEvent[]): OracleEvent[] =>
  events
    .map((event, index) => ({ event, index }))
    .sort((a, b) => a.event.ms - b.event.ms || a.index - b.index)
    .map(({ event }) => event);

const minuteAt = (ms: number): number => Math.floor(ms / minuteMs);

interface Lived {
  /** The day that counts as the last one; undefined where the clock is frozen for good or the calendar ends before it. */
  lastDay: number | undefined;
  frozenSinceMs: number;
  causes: string[];
}

/** Lives minute by minute through the days after `startDay` until so many have counted, and then through the rest. */
const liveThroughDays = (
  lived: readonly OracleEvent[],
  office: OracleOffice,
  startDay: number,
  count: number,
): Lived => {
  const causes: string[] = [];
  let frozenSinceMs = 0;
  let next = 0;
  /** Lives through every event that happened in this minute or before it. */
  const liveThrough = (minute: number): void => {
    for (let event = lived[next]; event !== undefined && minuteAt(event.ms) <= minute; event = lived[next]) {
      const wasFrozen = causes.length > 0;
      const drop = (cause: string) => causes.includes(cause) && causes.splice(causes.indexOf(cause), 1);
      if (event.step === "documents-incomplete" && !causes.includes("documents")) causes.push("documents");
      if (event.step === "suspended" && !causes.includes("suspended")) causes.push("suspended");
      if (event.step === "documents-complete") drop("documents");
      if (event.step === "resumed") drop("suspended");
      if (!wasFrozen && causes.length > 0) frozenSinceMs = event.ms;
      next += 1;
    }
  };

  let day = startDay;
  let left = count;
  // Frozen for good: nobody will ever thaw it, and no later day will count. Of days after 2027 nothing is known.
  while (left > 0 && !(next === lived.length && causes.length > 0) && day + 1 < daysKnown) {
    day += 1;
    if (!oracleWorksOn(day, office)) continue;
    const opens = minuteAt(edge(day, office, 0));
    const closes = minuteAt(edge(day, office, 1));
    let frozenMinutes = 0;
    for (let minute = opens; minute < closes; minute += 1) {
      liveThrough(minute);
      if (causes.length > 0) frozenMinutes += 1;
    }
    const isMostlyFrozen = frozenMinutes > (closes - opens) / 2;
    if (!isMostlyFrozen) left -= 1;
  }
  liveThrough(Number.POSITIVE_INFINITY);
  return { lastDay: left === 0 ? day : undefined, frozenSinceMs, causes };
};

const dayAt = (ms: number, { zone }: OracleOffice): number => {
  let day = 0;
  while (msOnWall(zone, day + 1, 0) <= ms) day += 1;
  return day;
};

/** The day that is named after a promise was told as missed, and its due moment. */
export const oracleAfterMiss = (given: readonly OracleEvent[], office: OracleOffice, toldMs: number) => {
  const { lastDay } = liveThroughDays(inOrderOfTime(given), office, dayAt(toldMs, office), 1);
  return lastDay === undefined ? undefined : { on: nameOf(lastDay), dueMs: closingMs(lastDay, office) };
};

export const oracle = (given: readonly OracleEvent[], office: OracleOffice): OracleAnswer => {
  let paidMs: number | undefined;
  let photoMs: number | undefined;
  let interviewMs: number | undefined;
  let stop: OracleEvent | undefined;
  const lived: OracleEvent[] = [];
  for (const event of inOrderOfTime(given)) {
    if (event.step === "ready" || event.step === "rejected" || event.step === "withdrawn") {
      stop = event;
      break;
    }
    if (event.step === "paid") paidMs ??= event.ms;
    if (event.step === "biometrics-taken") photoMs ??= event.ms;
    if (event.step === "interviewed") interviewMs ??= event.ms;
    lived.push(event);
  }
  const end = stop ? { state: "stopped", stoppedMs: stop.ms } : undefined;
  if (paidMs === undefined || photoMs === undefined || interviewMs === undefined)
    return end ?? { state: "not-started" };
  const startedMs = Math.max(paidMs, photoMs, interviewMs);

  const { lastDay, frozenSinceMs, causes } = liveThroughDays(
    lived,
    office,
    dayAt(startedMs, office),
    office.slaWorkingDays,
  );
  const frozen = causes.length > 0;

  const answer: OracleAnswer = { state: stop ? "stopped" : frozen ? "paused" : "running", startedMs };
  if (lastDay !== undefined) {
    answer.promisedOn = nameOf(lastDay);
    answer.dueMs = closingMs(lastDay, office);
    let dayBefore = lastDay - 1;
    while (!oracleWorksOn(dayBefore, office)) dayBefore -= 1;
    answer.atRiskMs = edge(dayBefore, office, 0);
  }
  if (stop) {
    answer.stoppedMs = stop.ms;
    if (answer.dueMs !== undefined && answer.dueMs <= stop.ms) answer.metPromise = false;
    else if (stop.step === "ready") answer.metPromise = true;
    return answer;
  }
  if (frozen) {
    answer.pausedSinceMs = Math.max(frozenSinceMs, startedMs);
    const [by] = causes;
    if (by !== undefined) answer.pausedBy = by;
  }
  return answer;
};

export const oracleState = (answer: OracleAnswer, nowMs: number): string => {
  if (answer.state === "stopped" || answer.dueMs === undefined || answer.atRiskMs === undefined) return "open";
  if (nowMs >= answer.dueMs) return "breached";
  return nowMs >= answer.atRiskMs ? "at-risk" : "open";
};
