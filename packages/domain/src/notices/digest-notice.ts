import type { ApplicationAt } from "../applications/application-at.ts";
import { movesIn } from "../applications/named-days.ts";
import type { Bilingual, Language } from "../bilingual.ts";
import type { Instant } from "../clock.ts";
import { deadlineOf } from "../deadlines/deadline.ts";
import type { OfficeAt } from "../offices/office-at.ts";
import { kindInWords } from "./case-in-words.ts";
import { topicLadder } from "./ladder.ts";
import type { AlertKind, Notice } from "./notice.ts";
import { staffText } from "./staff-text.ts";
import type { AlertCase } from "./told-at.ts";

/** What the digest of an opening says about an application. */
export const digestCases = (current: ApplicationAt, opening: Instant): readonly AlertCase[] => {
  const deadline = deadlineOf(current);
  if (deadline === undefined) return [];
  const kinds: readonly (readonly [boolean, AlertKind])[] = [
    [deadline.state === "breached", "deadline-breached"],
    [deadline.state === "at-risk", "deadline-at-risk"],
    [isMovedWhileClosed(current, opening), "promise-moved-again"],
  ];
  return kinds.flatMap(([isSo, kind]) => (isSo ? [{ kind, level: "supervisor", current, deadline }] : []));
};

/** A promise that was moved again after the last closing was told by no alert. */
const isMovedWhileClosed = ({ record: { named }, office }: ApplicationAt, opening: Instant): boolean => {
  const { hours } = office.time;
  return named.some(
    ({ because, at }, index) =>
      because === "moved" &&
      at < opening &&
      movesIn(named.slice(0, index)) > 0 &&
      !hours.isOpenAt(at) &&
      hours.nextOpeningAt(at) === opening,
  );
};

const dueTodayInWords: Bilingual = { id: "jatuh tempo hari ini", en: "due today" };

export interface DigestMessage {
  readonly noticeId: string;
  /** The opening of the office. */
  readonly at: Instant;
  /** The first due first. */
  readonly cases: readonly AlertCase[];
  readonly covers: readonly string[];
}

/** The digest of a day as one notice to the supervisors of the office: first what is late, the oldest first. */
export const digestNotice = (
  { noticeId, at, cases, covers }: DigestMessage,
  office: OfficeAt,
  publicUrl: string,
): Notice => {
  const today = office.time.dateOf(at);
  const isDueToday = ({ kind, deadline }: AlertCase): boolean =>
    kind === "deadline-at-risk" && deadline.dueAt.slice(0, 10) === today;
  const ofKind = (kind: AlertKind): readonly AlertCase[] =>
    cases.filter((one) => one.kind === kind && !isDueToday(one));
  const all: readonly (readonly [Bilingual, readonly AlertCase[]])[] = [
    [kindInWords["deadline-breached"], ofKind("deadline-breached")],
    [dueTodayInWords, cases.filter(isDueToday)],
    [kindInWords["deadline-at-risk"], ofKind("deadline-at-risk")],
    [kindInWords["promise-moved-again"], ofKind("promise-moved-again")],
  ];
  const sections = all.filter(([, found]) => found.length > 0);
  const counted = (language: Language): string =>
    sections.map(([words, found]) => `${found.length} ${words[language]}`).join(", ");
  const headed = sections.map(([{ id, en }, found]) => ({
    title: { id: `${capital(id)}: ${found.length}`, en: `${capital(en)}: ${found.length}` },
    cases: found,
  }));
  return {
    noticeId,
    kind: "deadline-digest",
    officeId: office.office.officeId,
    to: office.office.officeId,
    language: "id",
    ladder: topicLadder,
    covers,
    words: {
      topic: {
        level: "supervisor",
        title: { id: `Pagi ini: ${counted("id")}`, en: `This morning: ${counted("en")}` },
        text: staffText(office, "supervisor", at, headed, publicUrl),
      },
    },
  };
};

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
