import { readApplicationNumber } from "@sip/domain/applications/application-number";
import { readBookingCode } from "@sip/domain/queue/written-booking-code";

/** What people type in place of a tracking code, as far as its shape shows: these lie on the ticket and on the status page. */
export const mistakenFor = (typed: string): "application-number" | "booking-code" | undefined => {
  if (readApplicationNumber(typed) !== undefined) return "application-number";
  return readBookingCode(typed) === undefined ? undefined : "booking-code";
};
