import type { IsoDate } from "@sip/calendar/date";
import type { OfficeHours } from "@sip/calendar/office-hours";
import { localDateOf, type TimeZone } from "@sip/calendar/time-zone";
import type { WorkingCalendar } from "@sip/calendar/working-days";
import type { Hold, Step } from "../applications/steps.ts";
import type { Instant } from "../clock.ts";
import type { OfficeRules } from "../offices/office.ts";
import { type EndedPause, pausesIn, type StepTaken } from "./pauses.ts";
import { promisedDate } from "./promised-date.ts";

/** What the clock must know of an office. The rules are those in force on the day on which the clock starts. */
export type SlaOffice = Readonly<{
  calendar: WorkingCalendar;
  hours: OfficeHours;
  zone: TimeZone;
  rulesOn: (date: IsoDate) => Pick<OfficeRules, "slaWorkingDays">;
}>;

/** Where the promise to the applicant stands. It is computed from the history each time; nothing of it is a truth to store. */
export type SlaClock = Readonly<{
  state: "not-started" | "running" | "paused" | "stopped";
  startedAt?: Instant;
  /** Undefined while the clock is paused: no day can be promised then. */
  promisedOn?: IsoDate;
  /** The closing of the office on the promised day. */
  dueAt?: Instant;
  /** The opening of the office on the working day before the promised day. */
  atRiskAt?: Instant;
  /** Not before the start: a clock that has not started cannot stand still. */
  pausedSince?: Instant;
  pausedBy?: Hold;
  /** The due instant that passed before the pause that stands now: suspending a late case does not make it punctual. */
  missedDueAt?: Instant;
  stoppedAt?: Instant;
  /** True for a passport ready before the due instant, false once that has passed, undefined where nothing was promised or kept. */
  metPromise?: boolean;
}>;

const stoppingSteps: readonly Step[] = ["ready", "rejected", "withdrawn"];

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

const firstOf = (history: readonly StepTaken[], step: Step): Instant | undefined =>
  history.find((taken) => taken.step === step)?.at;

/** The later of payment and photo, in whichever order they came; a repetition does not move the start. */
const startOf = (history: readonly StepTaken[]): Instant | undefined => {
  const paidAt = firstOf(history, "paid");
  const photographedAt = firstOf(history, "biometrics-taken");
  if (paidAt === undefined || photographedAt === undefined) return undefined;
  return later(paidAt, photographedAt);
};

type Due = Readonly<Required<Pick<SlaClock, "promisedOn" | "dueAt" | "atRiskAt">>>;

/** When the passport is due if nothing pauses the clock any more. */
const dueOf = (
  startedAt: Instant,
  pauses: readonly EndedPause[],
  { calendar, hours, zone, rulesOn }: SlaOffice,
): Due => {
  const startedOn = localDateOf(startedAt, zone);
  const isPausedAt = (instant: Instant): boolean =>
    pauses.some(({ since, until }) => since <= instant && instant < until);
  const promisedOn = promisedDate({
    startedOn,
    slaWorkingDays: rulesOn(startedOn).slaWorkingDays,
    calendar,
    countsOn: (workingDay) => !isPausedAt(hours.closingAt(workingDay)),
  });
  return {
    promisedOn,
    dueAt: hours.closingAt(promisedOn),
    atRiskAt: hours.openingAt(calendar.previousWorkingDay(promisedOn)),
  };
};

const stopped = ({ at }: StepTaken) => ({ state: "stopped", stoppedAt: at }) as const;

const outcomeOf = (step: Step, isMissed: boolean): Pick<SlaClock, "metPromise"> => {
  if (isMissed) return { metPromise: false };
  return step === "ready" ? { metPromise: true } : {};
};

/**
 * The SLA clock of one application.
 *
 * It starts at the later of `paid` and `biometrics-taken`, is paused while papers are missing or the case is suspended,
 * and stops at `ready`, `rejected` or `withdrawn`; what comes after that is not its business. The passport is due at the
 * closing of the office on the promised day (see promised-date.ts for the count and its source).
 * Source of start and pauses: derived from Permenkumham 8/2014 and 18/2022, article 22, which count from the interview
 * and from complete documents, and from the office's own "after payment": the applicant has then done all of their part.
 *
 * The history needs no order; steps of the same instant count in the order given.
 * Throws MissingCalendarYear when the promise would lie in a year without calendar.
 */
export const slaClock = (history: readonly StepTaken[], office: SlaOffice): SlaClock => {
  const inOrder = history.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const stopIndex = inOrder.findIndex(({ step }) => stoppingSteps.includes(step));
  const stop = inOrder[stopIndex];
  const untilStop = stop === undefined ? inOrder : inOrder.slice(0, stopIndex);

  const startedAt = startOf(untilStop);
  if (startedAt === undefined) return stop === undefined ? { state: "not-started" } : stopped(stop);

  const { ended, open } = pausesIn(untilStop);
  const due = dueOf(startedAt, ended, office);
  // A pause that still stands takes the promise away, unless it had come due before: a closing at its very beginning is paused.
  if (open === undefined) {
    if (stop === undefined) return { state: "running", startedAt, ...due };
    return { ...stopped(stop), startedAt, ...due, ...outcomeOf(stop.step, due.dueAt <= stop.at) };
  }
  const isMissed = due.dueAt < open.since;
  if (stop !== undefined) return { ...stopped(stop), startedAt, ...outcomeOf(stop.step, isMissed) };
  return {
    state: "paused",
    startedAt,
    pausedSince: later(open.since, startedAt),
    pausedBy: open.by,
    ...(isMissed && { missedDueAt: due.dueAt }),
  };
};

/**
 * What a supervisor must see: at risk from the opening of the working day before the promised day, breached from the due
 * instant on, that instant included. A clock that has not started, stands still or has stopped is open, except that a
 * promise missed before the pause stays breached.
 */
export const deadlineState = (clock: SlaClock, now: Instant): "open" | "at-risk" | "breached" => {
  if (clock.missedDueAt !== undefined) return "breached";
  if (clock.state !== "running") return "open";
  if (clock.dueAt !== undefined && clock.dueAt <= now) return "breached";
  return clock.atRiskAt !== undefined && clock.atRiskAt <= now ? "at-risk" : "open";
};

/**
 * The new day that the apology names: the next working day after today. Undefined as long as the promise still holds,
 * and while the clock is paused, as no day can be promised then.
 */
export const nextWorkingPromise = (
  clock: SlaClock,
  now: Instant,
  { calendar, zone }: Pick<SlaOffice, "calendar" | "zone">,
): IsoDate | undefined =>
  clock.state === "running" && deadlineState(clock, now) === "breached"
    ? calendar.nextWorkingDay(localDateOf(now, zone))
    : undefined;
