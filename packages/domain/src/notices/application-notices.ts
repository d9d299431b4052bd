import { addDays, isoDate } from "@sip/calendar/date";
import type { RuledOffice } from "../offices/ruled-office.ts";
import { applicationValues, dayValues } from "./application-values.ts";
import { composeNotice } from "./compose-notice.ts";
import { missingPapers } from "./missing-papers.ts";
import type { Notice, NoticeKind } from "./notice.ts";
import type { ApplicationOccasion } from "./occasion.ts";
import { dateInDigits } from "./short-date.ts";
import type { Values } from "./words.ts";

type StepOccasion = Extract<ApplicationOccasion, { type: "application-step-taken" }>;

/** Steps after which a promise may stand for the first time or on another day; no other step moves it. */
const stepsThatPromise = ["paid", "biometrics-taken", "documents-complete", "resumed"];

/**
 * What an application's fact gives reason to say. A promise has its day as round, so that it is told when it first stands
 * and whenever it moves, and at no step in between.
 */
export const applicationNotices = (fact: ApplicationOccasion, office: RuledOffice, publicUrl: string): Notice[] => {
  const say = (kind: NoticeKind, round: string | number, values: Values): Notice =>
    composeNotice(
      {
        kind,
        about: fact.data.applicationNumber,
        round,
        officeId: office.office.officeId,
        contact: fact.data.contact,
      },
      { ...applicationValues(fact.data, office, publicUrl), ...values },
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
        ),
      ];
    }
    case "pick-up-reminder-due": {
      const { day, pickUpBy } = fact.data;
      const today = office.dateOf(fact.happenedAt);
      return [
        say("pick-up-reminder", day, {
          day: String(day),
          ...(pickUpBy !== null && { daysLeft: String(daysBetween(today, pickUpBy)) }),
        }),
      ];
    }
  }
};

const stepNotices = (
  { data }: StepOccasion,
  office: RuledOffice,
  say: (kind: NoticeKind, round: string | number, values: Values) => Notice,
): Notice[] => {
  const { step, note, promisedOn, version, contact } = data;
  if (stepsThatPromise.includes(step)) return promisedOn === null ? [] : [say("promised-date", promisedOn, {})];
  switch (step) {
    case "ready":
    case "handed-over":
    case "rejected":
    case "withdrawn":
      return [say(step, 1, {})];
    case "suspended":
      return [say(step, version, {})];
    case "documents-incomplete": {
      const stepOn = office.dateOf(data.stepAt);
      const missing = note ?? seeReceipt[contact.language];
      return [
        say(step, version, {
          missing: missingPapers(missing, "whatsapp"),
          shortMissing: missingPapers(missing, "sms"),
          ...dayValues(
            "lastDay",
            addDays(stepOn, office.rulesOn(stepOn).documentsDays),
            contact.language,
            dateInDigits,
          ),
        }),
      ];
    }
    default:
      return [];
  }
};

/** The officer named nothing, but gave a receipt on paper (Permenkumham 8/2014). */
const seeReceipt = { id: "lihat tanda terima Anda", en: "see your receipt" } as const;

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
