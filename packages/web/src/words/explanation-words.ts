import { explanationEn } from "./explanation.en.ts";
import { explanationId } from "./explanation.id.ts";

export const explanationWords = { id: explanationId, en: explanationEn };
