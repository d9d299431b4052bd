import { addDays, type IsoDate } from "@sip/calendar/date";
import type * as offices from "@sip/contracts/offices/operations";
import * as officeRoutes from "@sip/contracts/offices/routes";
import type * as queue from "@sip/contracts/queue/operations";
import * as queueRoutes from "@sip/contracts/queue/routes";
import { call } from "./call.ts";

/** Three weeks: the week being sold, the one before it, and the next one as "not open yet". */
const daysShown = 20;

export const listOffices = () => call<typeof offices.listOffices>(officeRoutes.listOffices, { path: {} });

export const showService = (serviceId: string) =>
  call<typeof offices.showService>(officeRoutes.showService, { path: { serviceId } });

export const showAvailability = (officeId: string, service: string, today: IsoDate) =>
  call<typeof queue.showAvailability>(queueRoutes.showAvailability, {
    path: { officeId },
    query: { from: today, service, to: addDays(today, daysShown) },
  });
