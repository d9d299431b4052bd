import type { OfficeView } from "@sip/contracts/offices";
import type { BookingDraft } from "./draft.ts";

export interface StepProps {
  readonly office: OfficeView;
  /** `YYYY-MM-DD` in the office's time. */
  readonly today: string;
  readonly draft: BookingDraft;
}
