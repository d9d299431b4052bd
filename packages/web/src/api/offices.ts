import type { OfficeView } from "@sip/contracts/offices";
import type { Availability } from "@sip/contracts/queue";
import { addDays } from "../format/calendar-date.ts";
import { type Answer, request } from "./request.ts";

/** Three weeks: the week being sold, the one before it, and the next one as "not open yet". */
const DAYS_SHOWN = 20;

export const listOffices = (): Promise<Answer<{ offices: OfficeView[] }>> => request("/api/offices");

export const showAvailability = (officeId: string, today: string): Promise<Answer<Availability>> =>
  request(`/api/offices/${encodeURIComponent(officeId)}/availability?from=${today}&to=${addDays(today, DAYS_SHOWN)}`);
