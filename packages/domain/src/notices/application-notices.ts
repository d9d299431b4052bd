import { addDays, daysBetween, isoDate } from "@sip/calendar/date";
import { whyMoved, whyMovedInShort } from "../applications/move-in-words.ts";
import { papersDueOn } from "../applications/papers-term.ts";
import type { Language } from "../bilingual.ts";
import { dateInDigits, dateInWords, shortDate } from "../dates-in-words.ts";
import type { OfficeAt } from "../offices/office-at.ts";
import { afterPapersTerm, afterPapersTermInShort } from "../services/after-papers-term.ts";
import { templateOf } from "../services/all-messages.ts";
import { rowOf } from "../services/chart.ts";
import { chartOf } from "../services/charts.ts";
import type { Values } from "../services/placeholders.ts";
import { applicationValues, dayValues } from "./application-values.ts";
import { composeNotice } from "./compose-notice.ts";
import type { ApplicationFact } from "./fact.ts";
import { missingPapers } from "./missing-papers.ts";
import type { NoticeKind, TemplateNotice } from "./notice.ts";

/** `until` is the last day on which the notice is useful. */
type Say = (kind: NoticeKind, round: string | number, values: Values, until?: string | null) => TemplateNotice;

type PromiseFact = Extract<ApplicationFact, { type: "promise-made" }>;
type PapersFact = Extract<ApplicationFact, { type: "papers-reminder-due" }>;
type StepFact = Extract<ApplicationFact, { type: "application-step-taken" }>;

/**
 * The notices that a fact about an application asks for. The round of a first promise and of an apology is their day: so each
 * is told once. A notice that names a day is useful until that day is over.
 */
export const applicationNotices = (fact: ApplicationFact, office: OfficeAt, publicUrl: string): TemplateNotice[] => {
  const { serviceId, applicationNumber, contact } = fact.data;
  const { officeId } = office.office;
  const say: Say = (kind, round, values, until = null) =>
    composeNotice(
      { kind, template: templateOf(serviceId, kind), about: applicationNumber, round, officeId, contact },
      { ...applicationValues(fact.data, office, publicUrl), ...values },
      until === null ? {} : { usefulUntil: office.time.instantOf(addDays(isoDate(until), 1), "00:00") },
    );
  switch (fact.type) {
    case "application-step-taken":
      return stepNotices(fact, office, say);
    case "promise-made":
      return [sayPromise(fact.data, office, say)];
    case "deadline-breached": {
      const { promisedOn, newPromisedOn } = fact.data;
      // The apology names the day that follows. Where none does, as in a pause, the owner hears of the miss all the same.
      return newPromisedOn === null
        ? [say("still-late", `${promisedOn}:0`, missedValues([promisedOn], contact.language))]
        : [];
    }
    case "deadline-still-missed": {
      const { promisedOn, namedOn, times } = fact.data;
      return [say("still-late", `${promisedOn}:${times}`, missedValues([promisedOn, namedOn], contact.language))];
    }
    case "pick-up-reminder-due": {
      const { day, pickUpBy } = fact.data;
      const today = office.time.dateOf(office.now);
      const values = pickUpBy === null ? {} : { daysLeft: String(daysBetween(today, isoDate(pickUpBy))) };
      return [say("pick-up-reminder", day, values, pickUpBy)];
    }
    case "papers-reminder-due":
      return [sayMissing("papers-reminder", fact.data.version, fact.data, office, say)];
  }
};

/** The days that were promised and missed: two where another one was named after the first. */
const missedValues = (days: readonly (string | null)[], language: Language): Values => {
  const then = { id: "lalu", en: "then" }[language];
  const named = [...new Set(days)].flatMap((day) => day ?? []);
  return {
    promisedDays: named.map((day) => dateInWords(day, language)).join(`, ${then} `),
    shortPromisedDays: named.map((day) => shortDate(day, language)).join(` ${then} `),
  };
};

/** Who heard of a pause hears of its end, each time, also where the day is the same. */
const sayPromise = (
  { namedOn, because, moved, version, contact: { language } }: PromiseFact["data"],
  { time }: OfficeAt,
  say: Say,
): TemplateNotice => {
  if (because === "missed")
    return say("late-apology", namedOn, dayValues("newPromisedDay", namedOn, language), namedOn);
  const day = dayValues("promisedDay", namedOn, language);
  if (because === "kept") return say("promise-kept", version, day, namedOn);
  if (moved === null) return say("promised-date", namedOn, day, namedOn);
  const move = { paused: moved.paused ?? undefined };
  const values = {
    ...day,
    ...dayValues("earlierDay", moved.from, language),
    why: whyMoved(move, time)[language],
    shortWhy: whyMovedInShort(move, time)[language],
  };
  return say("promise-moved", version, values, namedOn);
};

/** A step that comes again is told each time. */
const stepNotices = ({ data }: StepFact, office: OfficeAt, say: Say): TemplateNotice[] => {
  const { serviceId, step, stepAt, pickUpBy, version } = data;
  const chart = chartOf(serviceId);
  const { tells, repeats, sets, opensPickUp } = rowOf(chart, step);
  if (tells === undefined) return [];
  const round = repeats ? version : 1;
  if (opensPickUp) {
    // By the instant of the step and not of the sending, so that the same fact always says the same.
    const isOver = pickUpBy !== null && office.time.dateOf(stepAt) > pickUpBy;
    return [isOver ? say("pick-up-over", round, {}) : say(tells, round, {}, pickUpBy)];
  }
  if (sets !== "documents") return [say(tells, round, {})];
  return [sayMissing(tells, round, data, office, say)];
};

/** Which papers are missing, until when they can come, and what may happen then. */
const sayMissing = (
  kind: NoticeKind,
  round: number,
  { serviceId, note, stepAt, contact, isFeePaid = false }: PapersFact["data"],
  office: OfficeAt,
  say: Say,
): TemplateNotice => {
  const { language } = contact;
  const bringBy = papersDueOn({ serviceId }, office.time.dateOf(stepAt), office);
  const missing = (channel: "whatsapp" | "sms"): string => missingPapers(note ?? "", channel) || seeReceipt[language];
  const values = {
    missing: missing("whatsapp"),
    shortMissing: missing("sms"),
    afterTerm: afterPapersTerm(isFeePaid)[language],
    shortAfterTerm: afterPapersTermInShort(isFeePaid)[language],
    ...dayValues("lastDay", bringBy, language, dateInDigits),
  };
  return say(kind, round, values, bringBy);
};

/** The officer named nothing, but gave a receipt on paper (Permenkumham 8/2014). */
const seeReceipt = { id: "lihat tanda terima Anda", en: "see your receipt" } as const;
