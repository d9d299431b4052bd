import { stepEn } from "./step.en.ts";
import { stepId } from "./step.id.ts";

export const stepWords = { id: stepId, en: stepEn };
