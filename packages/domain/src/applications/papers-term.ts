import { addDays, type IsoDate } from "@sip/calendar/date";
import type { Instant } from "../clock.ts";
import { rulesOn } from "../offices/office.ts";
import type { OfficeAt } from "../offices/office-at.ts";
import { firstOpenDayFrom, lastOpenDayUntil } from "../offices/open-day.ts";
import { type Chart, rowOf } from "../services/chart.ts";
import type { Application } from "./application.ts";
import type { ApplicationAt } from "./application-at.ts";

/** Until when missing papers can be brought. Nothing ends with it by itself: what then happens an officer decides. */
export interface PapersTerm {
  /** Which step of the history found them missing, from 1. Each time has its own term. */
  readonly step: number;
  readonly lastDay: IsoDate;
  /** When the applicant is to be reminded; undefined where that is done, or no day is left for it. */
  readonly remindAt: Instant | undefined;
  readonly isOver: boolean;
}

/**
 * By the rules of the day on which the papers were found missing. The office sets the term: if it ends on a closed day,
 * the next working day is still in time.
 */
export const papersDueOn = (
  { serviceId }: Pick<Chart, "serviceId">,
  since: IsoDate,
  { office, time }: OfficeAt,
): IsoDate => firstOpenDayFrom(addDays(since, rulesOn(office, serviceId, since).documentsDays), time);

/** Undefined unless papers are missing. */
export const papersTermOf = ({
  record,
  chart,
  standing,
  office,
}: Pick<ApplicationAt, "record" | "chart" | "standing" | "office">): PapersTerm | undefined => {
  if (standing.hold !== "documents" || standing.ended !== undefined) return undefined;
  const index = record.steps.findLastIndex(({ step }) => rowOf(chart, step).sets === "documents");
  const found = record.steps[index];
  if (found === undefined) return undefined;
  const { time, now } = office;
  const since = time.dateOf(found.at);
  const lastDay = papersDueOn(chart, since, office);
  const isOver = time.dateOf(now) > lastDay;
  const step = index + 1;
  const remindAt = isOver || isReminded(record, step) ? undefined : reminderAt(chart, since, lastDay, office);
  return { step, lastDay, isOver, remindAt };
};

const isReminded = ({ papersReminded }: Pick<Application, "papersReminded">, step: number): boolean =>
  papersReminded?.step === step;

const remindedDaysBefore = 2;

/**
 * Two days before the last one; if the office is closed then, on the working day before that, so that a day on which it
 * opens is left. A term so short that this would be the day of the message itself has no reminder.
 */
const reminderAt = (
  { serviceId }: Pick<Chart, "serviceId">,
  since: IsoDate,
  lastDay: IsoDate,
  { office, time }: OfficeAt,
): Instant | undefined => {
  const on = lastOpenDayUntil(addDays(lastDay, -remindedDaysBefore), time);
  const { pickUp, visitReminderTime } = rulesOn(office, serviceId, since);
  return on > since ? time.instantOf(on, pickUp?.reminderTime ?? visitReminderTime) : undefined;
};
