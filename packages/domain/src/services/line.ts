import type * as z from "zod/mini";
import type { Bilingual } from "../bilingual.ts";
import type { OfficeRules, Pool, Tariff } from "../offices/office.ts";
import type { IdentityKind } from "../people/identity.ts";
import type { About } from "./about.ts";

export interface WrongAnswer {
  /** One of what the service asks. */
  readonly field: string;
  /** A key of the line's `faultWords`. */
  readonly reason: string;
}

/** By which rules an answer is read: those of the day of the visit. */
export interface AnswerRules {
  readonly rules: OfficeRules;
  readonly tariff: Tariff | undefined;
  readonly ageOnVisit: number;
}

/** How people come into the queue of a service: by what they are known, what they are asked, and under which letters they wait. */
export interface Line {
  readonly serviceId: string;
  /** From 1 to 15; it never changes, because booking codes carry it. */
  readonly number: number;
  /** On tickets, by pool: which line of the call display it is. No two services share one. */
  readonly letters: Readonly<Partial<Record<Pool, string>>>;
  readonly identity: IdentityKind;
  /** What an applicant is asked beside the kind of application. */
  readonly asks: z.ZodMiniObject<Readonly<Record<string, z.ZodMiniType<string | number>>>>;
  readonly wrongAnswers?: (about: About, against: AnswerRules) => readonly WrongAnswer[];
  readonly faultWords?: Readonly<Record<string, Bilingual>>;
  /** Throws where an office's rules lack what only this service asks of them (`own`). */
  readonly checkOwn?: (rules: OfficeRules) => unknown;
}
