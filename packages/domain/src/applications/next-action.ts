import { type Bilingual, inBothLanguages } from "../bilingual.ts";
import { dateInWords } from "../dates-in-words.ts";
import { daysToldFrom, hoursToldInWords } from "../offices/hours-told.ts";
import { afterPapersTerm } from "../services/after-papers-term.ts";
import { type Chart, rowOf, type Standing, stepsOf } from "../services/chart.ts";
import { fillPlaceholders } from "../services/placeholders.ts";
import type { ApplicationAt } from "./application-at.ts";
import { type HoldTold, holdOf } from "./hold-of.ts";
import type { PapersTerm } from "./papers-term.ts";

/** What the applicant must do now, and nothing else: the promise and its day are shown separately. */
export const nextAction = (current: ApplicationAt): Bilingual => {
  const { chart, standing, pickUp } = current;
  if (standing.ended !== undefined) return afterEnd(chart, standing);
  if (pickUp !== undefined) return collect(current);
  const hold = holdOf(current);
  if (hold !== undefined) return hold.term === null ? suspended(chart) : bringPapers(hold, hold.term);
  return waitFor(chart, standing) ?? ownPart(chart, standing);
};

const nothingDue: Bilingual = {
  id: "Anda tidak perlu melakukan apa pun sekarang.",
  en: "You do not need to do anything now.",
};

const afterEnd = (chart: Chart, { taken }: Standing): Bilingual =>
  [...taken].map((step) => rowOf(chart, step).afterwards).find((words) => words !== undefined) ?? nothingDue;

/** A chart with a pick-up has words for it, see `check-service.ts`. */
const collect = ({ chart, pickUp, office: { office, time, now } }: ApplicationAt): Bilingual => {
  if (pickUp === undefined || chart.pickUp === undefined) return nothingDue;
  const { pickUpBy } = pickUp;
  const today = time.dateOf(now);
  const words = today > pickUpBy ? chart.pickUp.over : chart.pickUp.collect;
  const days = daysToldFrom(today, pickUpBy);
  return inBothLanguages((language) =>
    fillPlaceholders(words[language], {
      office: office.name[language],
      hours: hoursToldInWords(office, days, language),
      lastDay: dateInWords(pickUpBy, language),
    }),
  );
};

/** The service may say more, what to bring say. */
const suspended = (chart: Chart): Bilingual =>
  stepsOf(chart)
    .map((step) => rowOf(chart, step))
    .find(({ sets }) => sets === "suspended")?.whileHeld ?? {
    id: "Silakan datang ke kantor imigrasi; petugas kami akan menjelaskan.",
    en: "Please come to the immigration office; our officers will explain.",
  };

const bringPapers = ({ papers, isFeePaid }: HoldTold, term: PapersTerm): Bilingual => {
  const [named, lastDay] = [papers === null ? "" : ` (${papers})`, term.lastDay];
  if (!term.isOver) {
    return {
      id: `Lengkapi berkas${named} di kantor imigrasi paling lambat ${dateInWords(lastDay, "id")}.`,
      en: `Bring the missing documents${named} to the immigration office by ${dateInWords(lastDay, "en")}.`,
    };
  }
  const then = afterPapersTerm(isFeePaid);
  return {
    id: `Batas melengkapi berkas, ${dateInWords(lastDay, "id")}, sudah lewat. Permohonan Anda masih terbuka: segera bawa berkas${named} ke kantor imigrasi. Sebelum berkas kami terima, ${then.id}.`,
    en: `The last day to bring the missing documents, ${dateInWords(lastDay, "en")}, has passed. Your application is still open: please bring them${named} to the immigration office at once. Until we have them, ${then.en}.`,
  };
};

const waitFor = (chart: Chart, { taken }: Standing): Bilingual | undefined =>
  stepsOf(chart)
    .filter((step) => !taken.has(step))
    .map((step) => rowOf(chart, step).untilThen)
    .find((words) => words !== undefined);

/** What the applicant still has to do; the rest is the office's work. */
const ownPart = (chart: Chart, { taken }: Standing): Bilingual => {
  const left = stepsOf(chart)
    .filter((step) => !taken.has(step))
    .flatMap((step) => rowOf(chart, step).asksOfApplicant ?? []);
  if (left.length === 0) return nothingDue;
  return {
    id: `Di kantor imigrasi: ${left.map(({ id }) => id).join(", lalu ")}.`,
    en: `At the immigration office: ${left.map(({ en }) => en).join(", then ")}.`,
  };
};
