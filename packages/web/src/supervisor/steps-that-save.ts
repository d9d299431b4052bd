import { mainSteps } from "../words/main-steps.ts";
import type { StepName } from "../words/step.id.ts";

/**
 * What is still missing until the passport lies ready, as far as the last step tells. A deadline runs only after both the
 * payment and the photo, so neither is ever missing; behind a late payment the interview may be done already.
 */
export const stepsThatSave = (step: string): readonly StepName[] => {
  if (step === "suspended") return ["resumed"];
  if (step === "resumed" || step === "documents-complete") return ["ready"];
  if (step === "documents-incomplete") return ["documents-complete"];
  const from = step === "paid" ? "biometrics-taken" : step;
  return mainSteps.slice(mainSteps.indexOf(from as StepName) + 1, mainSteps.indexOf("ready") + 1);
};
