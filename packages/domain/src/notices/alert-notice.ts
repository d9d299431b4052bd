import type { Bilingual, Language } from "../bilingual.ts";
import type { Instant } from "../clock.ts";
import type { OfficeAt } from "../offices/office-at.ts";
import type { AlertLevel } from "../staff-roles.ts";
import { alertInWords, kindInWords } from "./case-in-words.ts";
import { topicLadder } from "./ladder.ts";
import { alertKinds, type Notice } from "./notice.ts";
import { staffText } from "./staff-text.ts";
import type { AlertCase } from "./told-at.ts";

export interface AlertMessage {
  readonly noticeId: string;
  readonly level: AlertLevel;
  readonly at: Instant;
  readonly cases: readonly AlertCase[];
  /** The alerts that count as told once this message is out. */
  readonly covers: readonly string[];
}

/** The alerts of one minute as one notice to the staff of the office. */
export const alertNotice = (
  { noticeId, level, at, cases, covers }: AlertMessage,
  office: OfficeAt,
  publicUrl: string,
): Notice => ({
  noticeId,
  kind: "deadline-alert",
  officeId: office.office.officeId,
  to: office.office.officeId,
  language: "id",
  ladder: topicLadder,
  covers,
  words: {
    topic: {
      level,
      title: titleOf(cases),
      text: staffText(office, level, at, [{ lines: cases.map(alertInWords) }], publicUrl),
    },
  },
});

/** One case by its number, several by their kinds. */
const titleOf = (cases: readonly AlertCase[]): Bilingual => {
  const [first, ...others] = cases;
  if (first !== undefined && others.length === 0) {
    const { applicationNumber } = first.watched;
    const { id, en } = kindInWords[first.kind];
    return { id: `${applicationNumber} ${id}`, en: `${applicationNumber} ${en}` };
  }
  const kinds = (language: Language): string =>
    alertKinds
      .map((kind) => ({ kind, count: cases.filter((one) => one.kind === kind).length }))
      .flatMap(({ kind, count }) => (count > 0 ? [`${count} ${kindInWords[kind][language]}`] : []))
      .join(", ");
  return { id: `${cases.length} permohonan: ${kinds("id")}`, en: `${cases.length} applications: ${kinds("en")}` };
};
