import type { StepName } from "./step.id.ts";

/** The way of a passport without detours, in the order of the procedure (Permenkumham 8/2014). */
export const mainSteps: readonly StepName[] = [
  "opened",
  "documents-complete",
  "paid",
  "biometrics-taken",
  "interviewed",
  "verified",
  "adjudicated",
  "printed",
  "quality-checked",
  "ready",
  "handed-over",
];
