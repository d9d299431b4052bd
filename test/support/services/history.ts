import type { PassportStep } from "@sip/domain/services/passport/chart";
import type { StepTaken } from "@sip/domain/services/pauses";

/** `wib("2026-12-29 16:00")`: what the clock on the wall of Pekanbaru shows, as the instant. */
export const wib = (text: string): string => new Date(`${text.replace(" ", "T")}+07:00`).toISOString();

/** Steps by the clock of Pekanbaru: `history({ paid: "2026-12-22 09:00" })`. */
export const history = (steps: Partial<Record<PassportStep, string>>): StepTaken[] =>
  (Object.entries(steps) as [PassportStep, string][]).map(([step, text]) => ({ step, at: wib(text) }));
