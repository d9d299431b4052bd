import type { ForeignResidenceStep } from "@sip/domain/services/foreign-residence/chart";
import type { PassportStep } from "@sip/domain/services/passport/chart";
import type { PartyName } from "./invent-people.ts";

/** A step of whichever service the party has come for. */
export type StoryStep = PassportStep | ForeignResidenceStep;

/** Something that happened after the counter: so many working days back, at a time of the office's clock. */
export type Later = readonly [workingDaysBack: number, time: string, what: StoryStep | "acknowledge", note?: string];

interface Course {
  /** Steps of the visit itself, one soon after the other. */
  readonly counter: readonly StoryStep[];
  readonly later?: readonly Later[];
}

/** What became of a visit of the past. Days are working days back from the last day that has begun. */
export interface Story extends Course {
  readonly party: PartyName;
  readonly visit: number;
  /** The sessions among which one is booked; a morning where it does not matter. */
  readonly between?: { readonly from: string; readonly to: string };
  /** Of the last person of the party, where it is another one than that of the others. */
  readonly lastPerson?: Course;
  /** Nothing was told any more after the closing of this day. */
  readonly toldUntilDay?: number;
  /** The day first booked, before the visit was moved. */
  readonly bookedFor?: number;
  readonly missed?: "stayed-away" | "cancelled";
  /** Waits at the office until others have been served. */
  readonly isCalledLate?: boolean;
  /** One officer takes all steps of the visit within a minute. */
  readonly isRushed?: boolean;
  /** What is missing, where the counter finds papers missing. */
  readonly papers?: string;
}

const toDocuments: readonly PassportStep[] = ["opened", "documents-complete"];
const toPaid: readonly PassportStep[] = [...toDocuments, "paid"];
const toPhoto: readonly PassportStep[] = [...toPaid, "biometrics-taken"];

/** How far a visit goes. The whole of it in either order: money first as in M-Paspor, or last as often at the counter. */
export const counterSteps = {
  toDocuments,
  toPaid,
  toPhoto,
  unpaid: [...toDocuments, "biometrics-taken"],
  all: [...toPhoto, "interviewed"],
  paidLast: [...toDocuments, "biometrics-taken", "interviewed", "paid"],
} as const satisfies Record<string, readonly PassportStep[]>;

/** From the counter to the shelf in the usual three days, ready on `day`. */
export const usualWay = (day: number): readonly Later[] => [
  [day + 2, "14:05", "verified"],
  [day + 1, "09:40", "adjudicated"],
  [day + 1, "13:50", "printed"],
  [day, "08:40", "quality-checked"],
  [day, "10:20", "ready"],
];
