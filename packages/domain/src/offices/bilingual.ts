/** A text for people: Indonesian first, then English. */
export interface Bilingual {
  readonly id: string;
  readonly en: string;
}
