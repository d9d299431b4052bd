import type { Instant } from "../clock.ts";
import type { Bilingual } from "../offices/bilingual.ts";
import { dateInWords } from "../offices/date-words.ts";
import { hoursInWords } from "../offices/hours-in-words.ts";
import type { RuledOffice } from "../offices/ruled-office.ts";
import { type Application, stepsOf } from "./application.ts";
import { type HoldTold, holdOf } from "./hold-of.ts";
import { type PickUp, pickUpOf } from "./pick-up.ts";
import { type Step, standingOf } from "./steps.ts";

/** What the applicant must do now, in plain words and nothing else: the status tells the promise and its day beside it. */
export const nextAction = (application: Pick<Application, "steps">, now: Instant, office: RuledOffice): Bilingual => {
  const { taken } = standingOf(stepsOf(application));
  const ending = [...taken].map((step) => endings[step]).find((words) => words !== undefined);
  if (ending !== undefined) return ending;
  const pickUp = pickUpOf(application, office);
  if (pickUp !== undefined) return collect(pickUp, now, office);
  const hold = holdOf(application, office);
  if (hold !== undefined) return endHold(hold);
  if (!taken.has("documents-complete")) return waitForCheck;
  return ownPart(taken);
};

const endings: Readonly<Partial<Record<Step, Bilingual>>> = {
  "handed-over": {
    id: "Paspor sudah diserahkan. Anda tidak perlu melakukan apa pun sekarang.",
    en: "The passport has been handed over. You do not need to do anything now.",
  },
  rejected: {
    id: "Permohonan ini tidak dapat kami lanjutkan. Hubungi kantor imigrasi untuk penjelasannya.",
    en: "We cannot go on with this application. Please contact the immigration office, who will explain.",
  },
  withdrawn: {
    id: "Permohonan ini telah ditarik kembali. Untuk paspor baru, pesan antrean lagi.",
    en: "This application was withdrawn. For a new passport, please book a visit again.",
  },
};

const waitForCheck: Bilingual = {
  id: "Tunggu di kantor imigrasi: petugas sedang memeriksa berkas Anda.",
  en: "Please wait at the immigration office: an officer is checking your documents.",
};

const nothingDue: Bilingual = {
  id: "Anda tidak perlu melakukan apa pun sekarang.",
  en: "You do not need to do anything now.",
};

/**
 * After 30 days the passport is void and the fee is lost (Permenkumham 8/2014, article 30; Kompas, 19 August 2022). The last day
 * to collect may have been some days before, when the office closes for the rest of them.
 */
const collect = ({ pickUpBy }: PickUp, now: Instant, office: RuledOffice): Bilingual => {
  const lastDay = dateInWords(pickUpBy);
  if (office.dateOf(now) > pickUpBy) {
    return {
      id: `Batas pengambilan paspor, ${lastDay.id}, sudah lewat. Segera hubungi kantor imigrasi: paspor yang tidak diambil dalam 30 hari dibatalkan dan biayanya hangus.`,
      en: `The last day to collect, ${lastDay.en}, has passed. Please contact the immigration office at once: a passport not collected within 30 days is void and its fee is lost.`,
    };
  }
  const hours = hoursInWords(office.office);
  return {
    id: `Ambil paspor Anda di ${office.office.name.id}, ${hours.id}, paling lambat ${lastDay.id}. Bawa KTP dan bukti bayar.`,
    en: `Collect your passport at ${office.office.name.en}, ${hours.en}, by ${lastDay.en}. Bring your identity card and the payment receipt.`,
  };
};

const endHold = ({ reason, papers, bringBy }: HoldTold): Bilingual => {
  if (reason === "suspended" || bringBy === null) {
    return {
      id: "Permohonan Anda ditangguhkan. Hubungi kantor imigrasi untuk langkah berikutnya.",
      en: "Your application is suspended. Please contact the immigration office about the next step.",
    };
  }
  const lastDay = dateInWords(bringBy);
  return {
    id: `Lengkapi berkas${papers === null ? "" : ` (${papers})`} di kantor imigrasi paling lambat ${lastDay.id}.`,
    en: `Bring the missing documents${papers === null ? "" : ` (${papers})`} to the immigration office by ${lastDay.en}.`,
  };
};

const ownSteps = [
  ["paid", { id: "bayar biaya paspor", en: "pay the passport fee" }],
  ["biometrics-taken", { id: "ikuti foto dan sidik jari", en: "have your photo and fingerprints taken" }],
  ["interviewed", { id: "ikuti wawancara", en: "attend the interview" }],
] as const satisfies readonly (readonly [Step, Bilingual])[];

/** What is left of the applicant's own part; the office has the rest. */
const ownPart = (taken: ReadonlySet<Step>): Bilingual => {
  const left = ownSteps.filter(([step]) => !taken.has(step)).map(([, words]) => words);
  if (left.length === 0) return nothingDue;
  return {
    id: `Di kantor imigrasi: ${left.map(({ id }) => id).join(", lalu ")}.`,
    en: `At the immigration office: ${left.map(({ en }) => en).join(", then ")}.`,
  };
};
