import type { IsoDate } from "@sip/calendar/date";
import { daysBetween } from "@sip/calendar/date";
import { daysBetweenReminders } from "../applications/alerts.ts";
import type { ApplicationAt } from "../applications/application-at.ts";
import { movesAgainIn } from "../applications/named-days.ts";
import type { Bilingual, Language } from "../bilingual.ts";
import type { Instant } from "../clock.ts";
import { type Deadline, deadlineOf } from "../deadlines/deadline.ts";
import { foreseen } from "../deadlines/foreseen-deadline.ts";
import { type HeldCase, heldCaseOf } from "../deadlines/held-case.ts";
import type { Pace } from "../deadlines/pace.ts";
import type { OfficeAt } from "../offices/office-at.ts";
import {
  alertInWords,
  type CaseLine,
  heldInWords,
  kindInWords,
  likelyLateCase,
  likelyLateInWords,
} from "./case-in-words.ts";
import { topicLadder } from "./ladder.ts";
import type { AlertKind, Notice } from "./notice.ts";
import { staffText } from "./staff-text.ts";
import { type AlertCase, alertKey } from "./told-at.ts";

/** What a digest has, in its order: first what is late, then what is rare, last what nearly every case is for a day. */
const sectionsInWords = {
  late: kindInWords["deadline-breached"],
  "moved-again": kindInWords["promise-moved-again"],
  held: { id: "dibuka seminggu lalu atau lebih dan tanpa tenggat", en: "opened a week ago or more, without a due day" },
  "due-today": { id: "jatuh tempo hari ini", en: "due today" },
  "likely-late": likelyLateInWords,
  "at-risk": kindInWords["deadline-at-risk"],
} as const satisfies Readonly<Record<string, Bilingual>>;
type SectionName = keyof typeof sectionsInWords;

/** What a digest says of a case. */
export interface DigestLine extends CaseLine {
  readonly section: SectionName;
  /** Names it among what was said: an alert of the same key says nothing new. */
  readonly key: string;
}

/** What the digest of an opening says about an application: by the rules of the list that its readers open. */
export const digestLines = (
  current: ApplicationAt,
  opening: Instant,
  pace: Pace | undefined,
): readonly DigestLine[] => {
  const deadline = deadlineOf(current);
  const held = heldCaseOf(current);
  const watched = deadline ?? held;
  return [
    ...(deadline === undefined ? [] : deadlineLines(current, deadline, opening, pace)),
    ...(watched !== undefined && isMovedWhileClosed(current, opening)
      ? [alertLine("moved-again", { kind: "promise-moved-again", current, watched })]
      : []),
    ...(held === undefined ? [] : heldLines(current, held, opening)),
  ];
};

const alertLine = (section: SectionName, told: Omit<AlertCase, "level">): DigestLine => ({
  section,
  key: alertKey(told.watched.applicationNumber, told.kind),
  ...alertInWords(told),
});

const deadlineLines = (
  current: ApplicationAt,
  deadline: Deadline,
  opening: Instant,
  pace: Pace | undefined,
): readonly DigestLine[] => {
  const ofAlert = (section: SectionName, kind: AlertKind) => [alertLine(section, { kind, current, watched: deadline })];
  if (deadline.state === "breached") return ofAlert("late", "deadline-breached");
  if (deadline.state === "at-risk") {
    const isDueToday = deadline.dueAt.slice(0, 10) === current.office.time.dateOf(opening);
    return ofAlert(isDueToday ? "due-today" : "at-risk", "deadline-at-risk");
  }
  const likely = foreseen(deadline, current, pace);
  if (likely.state === "open") return [];
  const key = alertKey(deadline.applicationNumber, "likely-late");
  return [{ section: "likely-late", key, ...likelyLateCase(current, likely) }];
};

/** A promise that was moved again after the last closing was told by no alert. */
const isMovedWhileClosed = ({ record: { named }, office }: ApplicationAt, opening: Instant): boolean => {
  const { hours } = office.time;
  return movesAgainIn(named).some(
    ({ at }) => at < opening && !hours.isOpenAt(at) && hours.nextOpeningAt(at) === opening,
  );
};

/**
 * A case without a due day is named once a week, so that no hold is forgotten: on the first opening after each week since
 * it was opened. Since the hold is not counted from: who lifts one and sets it again would begin a new week each time.
 */
const heldLines = (current: ApplicationAt, held: HeldCase, opening: Instant): readonly DigestLine[] => {
  const { dateOf, calendar } = current.office.time;
  const [first] = current.record.steps;
  const today = dateOf(opening);
  const weeksUntil = (date: IsoDate): number => Math.floor(daysBetween(dateOf(first.at), date) / daysBetweenReminders);
  if (weeksUntil(today) <= Math.max(0, weeksUntil(calendar.previousWorkingDay(today)))) return [];
  const key = alertKey(held.applicationNumber, "held");
  return [{ section: "held", key, ...heldInWords(current, held) }];
};

export interface DigestMessage {
  readonly noticeId: string;
  /** The opening of the office. */
  readonly at: Instant;
  /** The oldest first. */
  readonly lines: readonly DigestLine[];
  readonly covers: readonly string[];
}

/** The digest of a day as one notice to the supervisors of the office. */
export const digestNotice = (
  { noticeId, at, lines, covers }: DigestMessage,
  office: OfficeAt,
  publicUrl: string,
): Notice => {
  const sections = Object.entries(sectionsInWords).flatMap(([name, words]) => {
    const found = lines.filter(({ section }) => section === name);
    return found.length === 0 ? [] : [{ words, lines: found }];
  });
  const counted = (language: Language): string =>
    sections.map(({ words, lines: found }) => `${found.length} ${words[language]}`).join(", ");
  const headed = sections.map(({ words: { id, en }, lines: found }) => ({
    title: { id: `${capital(id)}: ${found.length}`, en: `${capital(en)}: ${found.length}` },
    lines: found,
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
