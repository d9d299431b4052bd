import { readFileSync } from "node:fs";
import type { PassportStep } from "@sip/domain/services/passport/chart";

/**
 * A second SLA clock, written from the rule and from nothing of the first: it lives through the application closing by
 * closing, with a mutable tally, on bare milliseconds, and shares neither calendar, zones nor dates with the code.
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

export interface OracleEvent {
  step: PassportStep;
  ms: number;
}

const nameOf = (day: number): string => new Date(firstDayMs + day * dayMs).toISOString().substring(0, 10);

/** Day 0 is Wed 1 Jan 2025; every date of three years is written out once. */
export const dayNames = Array.from({ length: daysKnown }, (_, day) => nameOf(day));

export const msOnWall = (zone: keyof typeof hoursEast, day: number, minute: number): number =>
  firstDayMs + day * dayMs + minute * minuteMs - hoursEast[zone] * 60 * minuteMs;

const worksOn = (day: number, office: OracleOffice): boolean => {
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
  missedDueMs?: number;
  stoppedMs?: number;
  metPromise?: boolean;
}

const inOrderOfTime = (events: readonly OracleEvent[]): OracleEvent[] =>
  events
    .map((event, index) => ({ event, index }))
    .sort((a, b) => a.event.ms - b.event.ms || a.index - b.index)
    .map(({ event }) => event);

export const oracle = (given: readonly OracleEvent[], office: OracleOffice): OracleAnswer => {
  let paidMs: number | undefined;
  let photoMs: number | undefined;
  let stop: OracleEvent | undefined;
  const lived: OracleEvent[] = [];
  for (const event of inOrderOfTime(given)) {
    if (event.step === "ready" || event.step === "rejected" || event.step === "withdrawn") {
      stop = event;
      break;
    }
    if (event.step === "paid") paidMs ??= event.ms;
    if (event.step === "biometrics-taken") photoMs ??= event.ms;
    lived.push(event);
  }
  const end = stop ? { state: "stopped", stoppedMs: stop.ms } : undefined;
  if (paidMs === undefined || photoMs === undefined) return end ?? { state: "not-started" };
  const startedMs = Math.max(paidMs, photoMs);

  const causes: string[] = [];
  let frozenSinceMs = 0;
  let next = 0;
  /** Lives through every event up to and including this moment. */
  const liveUntil = (ms: number): void => {
    for (let event = lived[next]; event !== undefined && event.ms <= ms; event = lived[next]) {
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

  let day = 0;
  while (msOnWall(office.zone, day + 1, 0) <= startedMs) day += 1;
  let left = office.slaWorkingDays;
  let dueMs: number | undefined;
  const lastMs = lived.at(-1)?.ms ?? 0;
  while (left > 0) {
    day += 1;
    // Frozen for good: nobody will ever thaw it, no closing will count.
    if (closingMs(day, office) > lastMs) {
      liveUntil(lastMs);
      if (causes.length > 0) break;
    }
    if (!worksOn(day, office)) continue;
    liveUntil(closingMs(day, office));
    if (causes.length === 0) left -= 1;
    if (left === 0) dueMs = closingMs(day, office);
  }
  liveUntil(Number.POSITIVE_INFINITY);
  const frozen = causes.length > 0;

  const answer: OracleAnswer = { state: stop ? "stopped" : frozen ? "paused" : "running", startedMs };
  if (stop) {
    answer.stoppedMs = stop.ms;
    const late = dueMs !== undefined && (frozen || dueMs <= stop.ms);
    if (late) answer.metPromise = false;
    else if (stop.step === "ready") answer.metPromise = true;
  }
  if (frozen && !stop) {
    answer.pausedSinceMs = Math.max(frozenSinceMs, startedMs);
    const [by] = causes;
    if (by !== undefined) answer.pausedBy = by;
    if (dueMs !== undefined) answer.missedDueMs = dueMs;
  }
  if (!frozen && dueMs !== undefined) {
    answer.promisedOn = nameOf(day);
    answer.dueMs = dueMs;
    let dayBefore = day - 1;
    while (!worksOn(dayBefore, office)) dayBefore -= 1;
    answer.atRiskMs = edge(dayBefore, office, 0);
  }
  return answer;
};

export const oracleState = (answer: OracleAnswer, nowMs: number): string => {
  if (answer.state === "paused") return answer.missedDueMs === undefined ? "open" : "breached";
  if (answer.state !== "running" || answer.dueMs === undefined || answer.atRiskMs === undefined) return "open";
  if (nowMs >= answer.dueMs) return "breached";
  return nowMs >= answer.atRiskMs ? "at-risk" : "open";
};
