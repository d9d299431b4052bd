import type { Language } from "@sip/contracts/primitives";
import type { FlagView, ReviewView } from "@sip/contracts/reviews/shapes";
import type { SupervisorWords } from "../words/supervisor.id.ts";
import { spokenMoment } from "./spoken-moment.ts";
import { spokenMinutes } from "./spoken-span.ts";

interface Said {
  readonly language: Language;
  readonly words: SupervisorWords;
  readonly nameOf: (step: string) => string;
}

/** One sentence: which steps, when and by whom. */
export const flagInWords = (
  { kind, steps, apartSeconds = 0 }: FlagView,
  { dueAt }: Pick<ReviewView, "dueAt">,
  { language, words, nameOf }: Said,
): string => {
  const [before, last = before] = steps;
  if (before === undefined || last === undefined) return words.flag[kind];
  const name = nameOf(last.step);
  if (kind === "one-hand") return words.oneHandFlag(nameOf(before.step), name, last.by);
  if (kind === "too-fast") {
    return words.tooFastFlag(name, briefSpan(apartSeconds, words), nameOf(before.step), last.by);
  }
  const ended = words.lateFlag(name, spokenMoment(language, last.at), last.by);
  return dueAt === null ? ended : `${words.due(spokenMoment(language, dueAt))}. ${ended}`;
};

/** "kurang dari 1 detik", "12 detik", "2 menit". */
const briefSpan = (seconds: number, words: SupervisorWords): string => {
  if (seconds < 1) return words.atOnce;
  return seconds < 60 ? words.seconds(seconds) : spokenMinutes(Math.floor(seconds / 60), words);
};
