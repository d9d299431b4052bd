import type * as z from "zod/mini";
import type { Bilingual } from "./primitives.ts";

/** What a problem says to the person who meets it: what is so, and what to do about it. */
export interface ProblemWords {
  readonly title: Bilingual;
  readonly detail: Bilingual;
}

/** One way to say no: what outsiders get where a use case refuses. */
export interface ProblemKind<Refused = unknown> {
  readonly status: number;
  /** How its `type` ends, which is stable; several kinds may share one. */
  readonly type: string;
  readonly words: ProblemWords | ((refused: Refused) => ProblemWords);
  /** What of the refusal the answer carries beside the words. */
  readonly extras?: z.ZodMiniObject;
  /** When the same request may come again. A refusal that knows it better says it itself. */
  readonly retryAfterSeconds?: number;
}

/** The `type` of a problem; systems outside compare how it ends. */
export const problemType = (type: string): string => `https://sip.imigrasi.go.id/problems/${type}`;
