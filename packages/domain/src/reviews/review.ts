import { ifDecreed } from "@sip/calendar/holidays";
import { lastStepOf } from "../applications/application.ts";
import type { ApplicationAt } from "../applications/application-at.ts";
import { type Flag, type FlagKind, msWithoutHold, type Reviewed } from "../applications/flags.ts";
import { type ShownTrouble, shownTrouble } from "./shown-trouble.ts";

interface FlaggedStep {
  readonly step: string;
  readonly at: string;
  /** User name of who took it. */
  readonly by: string;
}

interface ShownFlag {
  readonly kind: FlagKind;
  /** Oldest first; the last of them gave the flag. */
  readonly steps: readonly FlaggedStep[];
  /** How far two steps are apart, in whole seconds without the time on hold, where that is too close. */
  readonly apartSeconds?: number;
  /** How many working days after the opening the clock started, where that is too late; missing in a year without decree. */
  readonly startedAfterDays?: number;
  /** What was wrong with the promise of what was given up; missing where today's calendar no longer says so. */
  readonly trouble?: ShownTrouble;
  readonly reviewed?: Reviewed;
}

/** A flagged application as its supervisor sees it. Instants have the office's offset. */
export interface Review extends FlaggedStep {
  readonly applicationNumber: string;
  readonly applicantName: string;
  readonly service: string;
  /** When it was due; null where nothing is or was promised. */
  readonly dueAt: string | null;
  /** Oldest first. */
  readonly flags: readonly ShownFlag[];
}

export const reviewOf = (current: ApplicationAt): Review => {
  const { record, clock, office } = current;
  const { timestampOf } = office.time;
  const { applicationNumber, applicantName, serviceId, steps, flags = [] } = record;
  const shown = ({ step, at, by }: FlaggedStep): FlaggedStep => ({ step, at: timestampOf(at), by });
  const shownFlag = ({ kind, steps: about, reviewed }: Flag): ShownFlag => ({
    kind,
    steps: about.flatMap((position) => steps[position] ?? []).map(shown),
    ...factsOf(kind, about, current),
    ...(reviewed !== undefined && { reviewed: { ...reviewed, at: timestampOf(reviewed.at) } }),
  });
  return {
    applicationNumber,
    applicantName,
    service: serviceId,
    ...shown(lastStepOf(record)),
    dueAt: clock.dueAt === undefined ? null : timestampOf(clock.dueAt),
    flags: flags.map(shownFlag),
  };
};

/** What is computed anew of a flag, by the calendar of today. */
const factsOf = (
  kind: FlagKind,
  about: Flag["steps"],
  current: ApplicationAt,
): Pick<ShownFlag, "apartSeconds" | "startedAfterDays" | "trouble"> => {
  if (kind === "too-fast") return { apartSeconds: apartSeconds(current, about) };
  if (kind === "started-late") {
    const startedAfterDays = workingDaysToStart(current);
    return startedAfterDays === undefined ? {} : { startedAfterDays };
  }
  const trouble = kind === "given-up-in-trouble" ? shownTrouble(current) : undefined;
  return trouble === undefined ? {} : { trouble };
};

const workingDaysToStart = ({ record: { steps }, clock: { startedAt }, office: { time } }: ApplicationAt) =>
  startedAt === undefined
    ? undefined
    : ifDecreed(() => time.calendar.workingDaysBetween(time.dateOf(steps[0].at), time.dateOf(startedAt)));

const apartSeconds = (current: ApplicationAt, [from = 0, to = from]: Flag["steps"]): number =>
  Math.floor(msWithoutHold(current, from, to) / 1_000);
