/** One paper, or a group of which one is enough. */
export type Paper =
  | "ktp"
  | "kk"
  | "birth-proof"
  | "name-change"
  | "naturalisation"
  | "old-passport"
  | "parents-ktp"
  | "birth-certificate"
  | "parents-marriage"
  | "parents-passports"
  | "parents-statement"
  | "both-parents";

/**
 * What to bring (Permenkumham 8/2014 with 18/2022; replacement by the practice of the offices: e-KTP and the old
 * passport). A child is younger than the age from which a KTP and a ten-year passport are given.
 */
export const papersFor = (applicationType: string, child: boolean): readonly Paper[] => {
  const replacement = applicationType !== "BARU";
  if (child)
    return [
      "both-parents",
      "parents-ktp",
      "kk",
      "birth-certificate",
      "parents-marriage",
      "parents-passports",
      "parents-statement",
      ...(replacement ? (["old-passport"] as const) : []),
    ];
  if (replacement) return ["ktp", "old-passport"];
  return ["ktp", "kk", "birth-proof", "name-change", "naturalisation"];
};
