import type { IsoDate } from "@sip/calendar/date";
import type { OfficeView, ServiceOffered, ServiceView } from "@sip/contracts/offices/shapes";
import type { BookingDraft } from "./draft.ts";

export interface StepProps {
  readonly office: OfficeView;
  /** The service that is booked, as the office offers it today. */
  readonly offered: ServiceOffered;
  readonly service: ServiceView;
  /** `YYYY-MM-DD` in the office's time. */
  readonly today: IsoDate;
  readonly draft: BookingDraft;
}
