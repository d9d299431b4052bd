import type { Language } from "@sip/contracts/primitives";
import type { FlagView, ReviewView } from "@sip/contracts/reviews/shapes";
import type { SupervisorWords } from "../words/supervisor.id.ts";
import { spokenMoment } from "./spoken-moment.ts";
import { spokenMoves } from "./spoken-moves.ts";
import { spokenMinutes } from "./spoken-span.ts";

interface Said {
  readonly language: Language;
  readonly words: SupervisorWords;
  readonly nameOf: (step: string) => string;
}

type FlaggedStep = FlagView["steps"][number];

/** One sentence or a few: which steps, when and by whom, and what was wrong. */
export const flagInWords = (flag: FlagView, { dueAt }: Pick<ReviewView, "dueAt">, said: Said): string => {
  const { kind, steps, apartSeconds = 0 } = flag;
  const { words, nameOf } = said;
  const [before, last = before] = [steps[0], steps.at(-1)];
  if (before === undefined || last === undefined) return words.flag[kind];
  const name = nameOf(last.step);
  if (kind === "one-hand") return words.oneHandFlag(nameOf(before.step), name, last.by);
  if (kind === "too-fast") {
    return words.tooFastFlag(name, briefSpan(apartSeconds, words), nameOf(before.step), last.by);
  }
  if (kind === "given-up-in-trouble") return givenUpInWords(flag, last, said);
  if (kind === "started-late") return startedInWords(flag, [before, last], said);
  const ended = takenInWords(last, said);
  return dueAt === null ? ended : `${words.due(spokenMoment(said.language, dueAt))}. ${ended}`;
};

const takenInWords = ({ step, at, by }: FlaggedStep, { language, words, nameOf }: Said): string =>
  words.flaggedStep(nameOf(step), spokenMoment(language, at), by);

const givenUpInWords = ({ steps, trouble }: FlagView, last: FlaggedStep, said: Said): string => {
  const { language, words } = said;
  const { atRisk = null, moved = null, withoutDueDay = null } = trouble ?? {};
  const when = (timestamp: string): string => spokenMoment(language, timestamp);
  return inOneText([
    takenInWords(last, said),
    atRisk && words.atRiskFlag(when(atRisk.since), when(atRisk.dueAt)),
    spokenMoves(moved, words),
    withoutDueDay && words.withoutDueDay(words.days(withoutDueDay.days), when(withoutDueDay.since)),
    holdsInWords(steps.slice(0, -1), words),
  ]);
};

const startedInWords = (
  { steps, startedAfterDays }: FlagView,
  [opened, started]: readonly [FlaggedStep, FlaggedStep],
  said: Said,
): string => {
  const { words } = said;
  return inOneText([
    takenInWords(opened, said),
    takenInWords(started, said),
    startedAfterDays === undefined ? null : words.startedLateFlag(words.workingDays(startedAfterDays)),
    holdsInWords(steps.slice(1, -1), words),
  ]);
};

const inOneText = (sentences: readonly (string | null | undefined)[]): string =>
  sentences.flatMap((sentence) => sentence ?? []).join(" ");

const holdsInWords = (holds: readonly FlaggedStep[], words: SupervisorWords): string | undefined =>
  holds.length === 0 ? undefined : words.heldFlag(holds.length, [...new Set(holds.map(({ by }) => by))].join(", "));

/** "kurang dari 1 detik", "12 detik", "2 menit". */
const briefSpan = (seconds: number, words: SupervisorWords): string => {
  if (seconds < 1) return words.atOnce;
  return seconds < 60 ? words.seconds(seconds) : spokenMinutes(Math.floor(seconds / 60), words);
};
