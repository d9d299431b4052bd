import { addDays, type IsoDate } from "@sip/calendar/date";
import type { OfficeView } from "@sip/contracts/offices/shapes";
import type { Availability } from "@sip/contracts/queue/shapes";
import { type Answer, request } from "./request.ts";

/** Three weeks: the week being sold, the one before it, and the next one as "not open yet". */
const DAYS_SHOWN = 20;

export const listOffices = (): Promise<Answer<{ offices: OfficeView[] }>> => request("/api/offices");

export const showAvailability = (officeId: string, service: string, today: IsoDate): Promise<Answer<Availability>> => {
  const query = new URLSearchParams({ from: today, service, to: addDays(today, DAYS_SHOWN) });
  return request(`/api/offices/${encodeURIComponent(officeId)}/availability?${query}`);
};
