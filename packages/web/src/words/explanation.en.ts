import type { ExplanationWords } from "./explanation.id.ts";

export const explanationEn: ExplanationWords = { how: "How this date was counted" };
