import type { Instant } from "../clock.ts";
import type { Bilingual } from "../offices/bilingual.ts";

/** What supervisors are told, in both languages, without a word about the applicant. */
export interface SupervisorAlert {
  readonly officeId: string;
  readonly title: Bilingual;
  readonly text: Bilingual;
}

/** Reaches those who subscribed to the alerts of an office. Publishing twice is telling twice. */
export interface SupervisorAlerts {
  publish(alert: SupervisorAlert): Promise<void>;
}

/** Which alerts were told, by the id of their fact. Kept for longer than a fact can come again. */
export interface ToldAlerts {
  /**
   * Claims the telling of an alert: `mine` when nobody claimed it, or somebody did before `abandonedBefore` and never
   * said that it was told; `being-told` while somebody else is at it; `told` once it was told. Only one claims at a time.
   */
  claim(factId: string, at: Instant, abandonedBefore: Instant): Promise<"mine" | "being-told" | "told">;
  markTold(factId: string, at: Instant): Promise<void>;
}
