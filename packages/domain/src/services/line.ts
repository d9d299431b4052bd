import type * as z from "zod/mini";
import type { Bilingual } from "../bilingual.ts";
import type { OfficeRules, Pool, Tariff } from "../offices/office.ts";
import type { IdentityKind } from "../people/identity.ts";
import type { About } from "./about.ts";

export interface WrongAnswer {
  /** A field that the service asks. */
  readonly field: string;
  /** A key of the line's `faultWords`. */
  readonly reason: string;
}

/** The rules by which an answer is read: those of the day of the visit. */
export interface AnswerRules {
  readonly rules: OfficeRules;
  readonly tariff: Tariff | undefined;
  readonly ageOnVisit: number;
}

/**
 * How people enter the queue of a service: what identifies them, what they are asked, and the letters of their tickets.
 */
export interface Line {
  readonly serviceId: string;
  /** From 1 to 15. It never changes, because booking codes contain it. */
  readonly number: number;
  /** The letter of the tickets, by pool: it names the line on the call display. No two services share one. */
  readonly letters: Readonly<Partial<Record<Pool, string>>>;
  readonly identity: IdentityKind;
  /** What an applicant is asked besides the kind of application. */
  readonly asks: z.ZodMiniObject<Readonly<Record<string, z.ZodMiniType<string | number>>>>;
  readonly wrongAnswers?: (about: About, against: AnswerRules) => readonly WrongAnswer[];
  readonly faultWords?: Readonly<Record<string, Bilingual>>;
  /** Throws if an office's rules lack what only this service needs in them (`own`). */
  readonly checkOwn?: (rules: OfficeRules) => unknown;
}
