export const explanationId = { how: "Bagaimana tanggal ini dihitung" };
export type ExplanationWords = typeof explanationId;
