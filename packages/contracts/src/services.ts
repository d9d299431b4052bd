import * as z from "zod/mini";
import { Bilingual, Language } from "./primitives.ts";

/** A step of a service, as pages show it and offer it. */
export const StepView = z.object({
  step: z.string(),
  words: Bilingual,
  /** On the way without detours; the others hold a case, lift a hold, or give it up. */
  isOnMainLine: z.boolean(),
  /** It takes a case no further than it was. */
  isSetback: z.boolean(),
  /** It holds a case, or gives it up, for a grave reason. */
  isGrave: z.boolean(),
  /** It asks which papers are missing. */
  asksForPapers: z.boolean(),
  /** After it the person is no longer at the counter. */
  leavesCounter: z.boolean(),
  /** With it the clock stops, and the promise was kept or broken. */
  finishes: z.boolean(),
});
export type StepView = z.infer<typeof StepView>;

export const KindView = z.object({
  kind: z.string(),
  words: Bilingual,
  more: z.optional(Bilingual),
  papers: z.array(Bilingual),
  /** What a child brings; that of an adult where it is the same. */
  childPapers: z.array(Bilingual),
});
export type KindView = z.infer<typeof KindView>;

/** A service as whoever offers or uses it needs to know it: what people choose and bring, and which way a case goes. */
export const ServiceView = z.object({
  service: z.string(),
  name: Bilingual,
  /** What people come for, as a noun inside a sentence. */
  thing: Bilingual,
  /** The language in which most of its people read. */
  firstLanguage: Language,
  /** By what people are known: `nik`, or `travel-document` (`documentNumber` and `documentIssuer`). */
  identity: z.enum(["nik", "travel-document"]),
  kindQuestion: Bilingual,
  kinds: z.array(KindView),
  notice: z.nullable(z.object({ title: Bilingual, text: Bilingual })),
  /** In the order in which they are shown. */
  steps: z.array(StepView),
});
export type ServiceView = z.infer<typeof ServiceView>;
