import { nationalHolidays } from "@sip/calendar/national-holidays";
import type { Office } from "@sip/domain/offices/office";
import { allowedSteps } from "@sip/domain/services/chart";
import { chart, type PassportStep } from "@sip/domain/services/passport/chart";
import { dice } from "../../model/dice.ts";
import { officeDesk } from "../applications/office-desk.ts";
import { pekanbaru } from "../offices/offices.ts";
import { checkedInBooking } from "../queue/checked-in-booking.ts";
import {
  type OracleAnswer,
  type OracleEvent,
  type OracleOffice,
  oracle,
  oracleAfterMiss,
  oracleState,
  plainOffice,
} from "../services/clock-oracle.ts";

const minuteMs = 60_000;
const dayMs = 1440 * minuteMs;
/** Midnight in Pekanbaru before Monday 23 November 2026; ten weeks later it is Sunday 31 January 2027. */
const firstMs = Date.UTC(2026, 10, 22, 17);
const days = 70;

const reason = { id: "Kabut asap", en: "Haze" };
const office: Office = {
  ...pekanbaru,
  overrides: [
    { date: "2026-12-10", open: false, reason },
    { date: "2026-12-12", open: true, reason },
    { date: "2026-12-24", open: true, reason },
  ],
};
const oracleOffice: OracleOffice = {
  ...plainOffice(),
  overrides: new Map(office.overrides.map(({ date, open }) => [date, open])),
};

const wallOf = (ms: number): Date => new Date(ms + 7 * 60 * minuteMs);
const dateOf = (ms: number): string => wallOf(ms).toISOString().slice(0, 10);
const minuteOf = (ms: number): number => wallOf(ms).getUTCHours() * 60 + wallOf(ms).getUTCMinutes();
const works = (ms: number): boolean =>
  oracleOffice.overrides.get(dateOf(ms)) ??
  (wallOf(ms).getUTCDay() % 6 !== 0 && nationalHolidays.days[dateOf(ms)] === undefined);
const isOpen = (ms: number): boolean => works(ms) && minuteOf(ms) >= 450 && minuteOf(ms) <= 960;
/**
 * The oracle's own list of what is to be told, only while the office is open: once for each promise and state, then when
 * the day that was named after it is missed, and then every seven days.
 */
const alertOracle = () => {
  const events: OracleEvent[] = [];
  let answer: OracleAnswer = { state: "not-started" };
  let told: { dueMs?: number; isAtRisk?: true; breachedMs?: number; againMs?: number; times: number } = { times: 0 };
  return {
    see: (step: PassportStep, ms: number): void => {
      events.push({ step, ms });
      answer = oracle(events, oracleOffice);
    },
    tellAt: (ms: number): string | undefined => {
      if (!isOpen(ms) || answer.dueMs === undefined || answer.state === "stopped") return undefined;
      if (told.dueMs !== answer.dueMs) told = { dueMs: answer.dueMs, times: 0 };
      const state = oracleState(answer, ms);
      if (told.breachedMs !== undefined) {
        const afterMiss = oracleAfterMiss(events, oracleOffice, told.breachedMs);
        const inAWeek = (told.againMs ?? told.breachedMs) + 7 * dayMs;
        const nextMs = told.againMs === undefined && afterMiss !== undefined ? afterMiss.dueMs : inAWeek;
        if (ms < nextMs) return undefined;
        told.againMs = ms;
        told.times += 1;
        return `still missed ${told.times}`;
      }
      if (state === "breached") {
        told.breachedMs = ms;
        return `breached, new day ${oracleAfterMiss(events, oracleOffice, ms)?.on}`;
      }
      if (state !== "at-risk" || told.isAtRisk) return undefined;
      told.isAtRisk = true;
      return "at-risk";
    },
  };
};

/** Steps that keep a case alive and slow: an end is taken rarely, so that promises come due. */
const choose = (allowed: readonly PassportStep[], chance: () => number): PassportStep | undefined => {
  const wanted = allowed.filter((step) => !["rejected", "withdrawn"].includes(step) || chance() < 0.05);
  return wanted[Math.floor(chance() * wanted.length)];
};

/**
 * Ten weeks of random cases, holidays and outages, under a sweep of the catalog's schedule: what the oracle says is to be
 * told, and what the sweep told, each with its instant.
 */
export const livedWeeks = async (seed: number) => {
  const { next: chance } = dice(seed);
  const count = 40;
  const codes = Array.from({ length: count }, (_, index) => `K7M-2QX-${String(index).padStart(4, "0")}`);
  const desk = officeDesk({ office, bookings: codes.map((bookingCode) => checkedInBooking({ bookingCode })) });
  const cases = codes.map((bookingCode) => ({
    bookingCode,
    number: "",
    steps: [] as PassportStep[],
    nextMs: firstMs + chance() * 50 * dayMs,
    oracle: alertOracle(),
  }));
  const expected: string[] = [];
  const actual: string[] = [];

  const stepUntil = async (ms: number): Promise<void> => {
    for (const one of cases) {
      while (one.nextMs <= ms) {
        const now = Math.floor(one.nextMs);
        desk.present.now = new Date(now).toISOString();
        const step =
          one.steps.length === 0 ? "opened" : choose(allowedSteps(chart, one.steps) as PassportStep[], chance);
        // Early steps come within hours, later ones within days, some at night.
        one.nextMs += chance() < 0.5 ? chance() * 120 * minuteMs : chance() * 4 * dayMs;
        if (step === undefined) {
          one.nextMs = Number.POSITIVE_INFINITY;
          continue;
        }
        if (step === "opened") one.number = await desk.openFor("A-001", one.bookingCode);
        else await desk.takeAll(one.number, step);
        one.steps.push(step);
        one.oracle.see(step, now);
      }
    }
  };

  const sweepAt = async (ms: number): Promise<void> => {
    const at = new Date(ms).toISOString();
    for (const one of cases) {
      const alert = one.oracle.tellAt(ms);
      if (alert !== undefined) expected.push(`${at} ${one.number} ${alert}`);
    }
    // An entry has one place for what is due next: behind a reminder that nobody sends, an alert would wait.
    await desk.remindPapers(at);
    const saves = desk.saves.length;
    await desk.sweep(at);
    for (const { application } of desk.saves.slice(saves)) {
      const { atRiskAt, breachedAt, again } = application.alerts;
      const day = application.named.find((named) => named.because === "missed" && named.at === at)?.on;
      if (again?.at === at) actual.push(`${at} ${application.applicationNumber} still missed ${again.times}`);
      else if (breachedAt === at) actual.push(`${at} ${application.applicationNumber} breached, new day ${day}`);
      else if (atRiskAt === at) actual.push(`${at} ${application.applicationNumber} at-risk`);
    }
  };

  for (let day = 0; day < days; day += 1) {
    // The schedule of the catalog: every five minutes from 5 to 18:55. One run in ten does not happen, and one day in twenty none.
    const isOutage = chance() < 0.05;
    for (let minute = 5 * 60; minute < 19 * 60; minute += 5) {
      const ms = firstMs + day * dayMs + minute * minuteMs;
      await stepUntil(ms);
      if (!isOutage && chance() < 0.9) await sweepAt(ms);
    }
  }
  return { expected: expected.sort(), actual: actual.sort() };
};
