import type { StepWords } from "./step.id.ts";

export const stepEn: StepWords = {
  opened: "Application opened",
  "documents-incomplete": "Papers missing",
  "documents-complete": "Papers complete",
  paid: "Payment received",
  "biometrics-taken": "Photo and fingerprints",
  interviewed: "Interview",
  verified: "Verification",
  adjudicated: "Adjudication",
  printed: "Printing",
  "quality-checked": "Quality check",
  ready: "Finished, ready to collect",
  "handed-over": "Handed over",
  suspended: "Suspended",
  resumed: "Resumed",
  rejected: "Rejected",
  withdrawn: "Withdrawn",
};
