import type { IsoDate } from "@sip/calendar/date";
import type { Act } from "../act.ts";
import type { Instant } from "../clock.ts";
import { type Chart, rowOf } from "../services/chart.ts";
import { type Application, lastStepOf } from "./application.ts";
import type { ApplicationAt } from "./application-at.ts";

/** A day that the applicant was promised. Each stays in the record, kept or not: it is evidence. */
export interface NamedDay {
  readonly on: IsoDate;
  readonly at: Instant;
  /** By whose act the day was named: staff, or a function. */
  readonly by: string;
  /** The first promise; another day in its place; the same day, after a pause; or a day after one that was missed. */
  readonly because: "started" | "moved" | "kept" | "missed";
}

type Current = Pick<ApplicationAt, "record" | "chart" | "clock" | "afterMiss">;

/** The days named so far, and the one that is named now, if it is another one. */
export const namedBy = (current: Current, { by, at }: Act): readonly NamedDay[] => {
  const { named } = current.record;
  const day = dayToName(current, at);
  return day === undefined ? named : [...named, { ...day, at, by }];
};

const dayToName = (
  { record, chart, clock, afterMiss }: Current,
  now: Instant,
): Pick<NamedDay, "on" | "because"> | undefined => {
  const { promisedOn } = clock;
  if (clock.state === "stopped" || promisedOn === undefined) return undefined;
  const promised = record.named.findLast(({ because }) => because !== "missed");
  if (promised === undefined) return { on: promisedOn, because: "started" };
  if (promised.on !== promisedOn) return { on: promisedOn, because: "moved" };
  if (afterMiss === undefined)
    return hasResumedAfter(promised, record, chart) ? { on: promisedOn, because: "kept" } : undefined;
  // A day that is over is no promise: it is told as missed.
  const last = record.named.at(-1);
  const isNamed = last?.because === "missed" && last.on === afterMiss.promisedOn;
  return isNamed || afterMiss.dueAt <= now ? undefined : { on: afterMiss.promisedOn, because: "missed" };
};

const hasResumedAfter = ({ at }: NamedDay, record: Application, chart: Chart): boolean => {
  const last = lastStepOf(record);
  return rowOf(chart, last.step).clock === "resumes" && at < last.at;
};

const movedDaysIn = (named: readonly NamedDay[]): readonly NamedDay[] =>
  named.filter(({ because }) => because === "moved");

/** How often the promise was moved to another day. */
export const movesIn = (named: readonly NamedDay[]): number => movedDaysIn(named).length;

/** The moves of which supervisors are told: each but the first. */
export const movesAgainIn = (named: readonly NamedDay[]): readonly NamedDay[] => movedDaysIn(named).slice(1);

/** When the promise was moved last, if that was not the first move. */
export const movedAgainAt = (named: readonly NamedDay[]): Instant | undefined => movesAgainIn(named).at(-1)?.at;
