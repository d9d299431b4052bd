import { addDays, isoDate } from "@sip/calendar/date";
import { papersDueOn } from "../applications/hold-of.ts";
import type { Instant } from "../clock.ts";
import type { RuledOffice } from "../offices/ruled-office.ts";
import { applicationValues, dayValues } from "./application-values.ts";
import { composeNotice } from "./compose-notice.ts";
import { missingPapers } from "./missing-papers.ts";
import type { TemplateKind, TemplateNotice } from "./notice.ts";
import type { ApplicationOccasion } from "./occasion.ts";
import { dateInDigits } from "./short-date.ts";
import type { Values } from "./words.ts";

/** `until` is the day after which the words would only confuse. */
type Say = (kind: TemplateKind, round: string | number, values: Values, until?: string | null) => TemplateNotice;

type StepOccasion = Extract<ApplicationOccasion, { type: "application-step-taken" }>;

/** Steps after which a promise may stand for the first time or on another day; no other step moves it. */
const stepsThatPromise = ["paid", "biometrics-taken", "documents-complete", "resumed"];

/**
 * What an application's fact gives reason to say. A promise has its day as round, so that it is told when it first stands
 * and whenever it moves, and at no step in between. What names a day is worth saying until that day is over.
 */
export const applicationNotices = (
  fact: ApplicationOccasion,
  office: RuledOffice,
  publicUrl: string,
  now: Instant,
): TemplateNotice[] => {
  const say: Say = (kind, round, values, until = null) =>
    composeNotice(
      {
        kind,
        about: fact.data.applicationNumber,
        round,
        officeId: office.office.officeId,
        contact: fact.data.contact,
      },
      { ...applicationValues(fact.data, office, publicUrl), ...values },
      until === null ? {} : { usefulUntil: office.instantOf(addDays(isoDate(until), 1), "00:00") },
    );
  switch (fact.type) {
    case "application-step-taken":
      return stepNotices(fact, office, say);
    case "deadline-breached": {
      const { newPromisedOn, promisedOn, version, contact } = fact.data;
      return [
        say(
          "late-apology",
          promisedOn ?? version,
          dayValues("newPromisedDay", isoDate(newPromisedOn), contact.language),
          newPromisedOn,
        ),
      ];
    }
    case "pick-up-reminder-due": {
      const { day, stepAt, pickUpBy } = fact.data;
      const today = office.dateOf(now);
      const values = {
        day: String(daysBetween(office.dateOf(stepAt), today)),
        ...(pickUpBy !== null && { daysLeft: String(daysBetween(today, pickUpBy)) }),
      };
      return [say("pick-up-reminder", day, values, pickUpBy)];
    }
  }
};

const stepNotices = ({ data }: StepOccasion, office: RuledOffice, say: Say): TemplateNotice[] => {
  const { step, note, promisedOn, pickUpBy, version, contact } = data;
  if (stepsThatPromise.includes(step)) {
    return promisedOn === null ? [] : [say("promised-date", promisedOn, {}, promisedOn)];
  }
  switch (step) {
    case "ready":
      return [say(step, 1, {}, pickUpBy)];
    case "handed-over":
    case "rejected":
    case "withdrawn":
      return [say(step, 1, {})];
    case "suspended":
      return [say(step, version, {})];
    case "documents-incomplete": {
      const bringBy = papersDueOn(office.dateOf(data.stepAt), office);
      const missing = (channel: "whatsapp" | "sms"): string =>
        missingPapers(note ?? "", channel) || seeReceipt[contact.language];
      const values = {
        missing: missing("whatsapp"),
        shortMissing: missing("sms"),
        ...dayValues("lastDay", bringBy, contact.language, dateInDigits),
      };
      return [say(step, version, values, bringBy)];
    }
    default:
      return [];
  }
};

/** The officer named nothing, but gave a receipt on paper (Permenkumham 8/2014). */
const seeReceipt = { id: "lihat tanda terima Anda", en: "see your receipt" } as const;

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
