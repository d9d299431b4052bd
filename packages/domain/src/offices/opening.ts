import { secondsAfter } from "@sip/calendar/instant";
import type { Instant } from "../clock.ts";
import type { OfficeTime } from "./office-time.ts";

/** Whether the office opens at this very instant. */
export const isOpening = ({ hours }: Pick<OfficeTime, "hours">, instant: Instant): boolean =>
  hours.nextOpeningAt(secondsAfter(instant, -1)) === instant;
