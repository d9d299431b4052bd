import type { Bilingual } from "../bilingual.ts";

/**
 * What may happen once the term for missing papers has passed, inside a sentence. Nothing happens by itself. Offices write
 * that the fee is forfeited then (Kanim Palangkaraya, 2023); who has not paid reads nothing of it.
 */
export const afterPapersTerm = (isFeePaid: boolean): Bilingual => (isFeePaid ? withFee : withoutFee);

/** The same for an SMS. */
export const afterPapersTermInShort = (isFeePaid: boolean): Bilingual => (isFeePaid ? shortWithFee : shortWithoutFee);

const withoutFee = {
  id: "petugas dapat mencatatnya sebagai ditarik kembali",
  en: "an officer may record it as withdrawn",
} as const;

const withFee = {
  id: `${withoutFee.id}, lalu biaya yang sudah dibayar tidak dikembalikan`,
  en: `${withoutFee.en}, and the fee already paid is then not refunded`,
} as const;

const shortWithoutFee = { id: "dapat dicatat ditarik kembali", en: "it may be recorded as withdrawn" } as const;

const shortWithFee = {
  id: `${shortWithoutFee.id} & biaya hangus`,
  en: `${shortWithoutFee.en}, fee lost`,
} as const;
