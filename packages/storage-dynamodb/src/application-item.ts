import type { Agenda } from "@sip/domain/applications/agenda";
import { type Application, lastStepOf } from "@sip/domain/applications/application";
import { ApplicationItem } from "./entities/application.ts";
import { fromItem, type StoredItem, toItem } from "./items.ts";
import { applicationKey, dueKeyOf, stepKey } from "./keys.ts";

export const applicationFrom = (item: StoredItem): Application => fromItem(ApplicationItem, item);

export const applicationItem = (application: Application, agenda: Agenda): StoredItem => {
  const { officeId, applicationNumber, applicantName } = application;
  const { step, at } = lastStepOf(application);
  const { next, deadlineAt, promisedOn, dueAt: promiseDueAt, pickUpBy } = agenda;
  return toItem({
    ...applicationKey(applicationNumber),
    entity: "application",
    ...application,
    promisedOn,
    promiseDueAt,
    pickUpBy,
    searchText: `${applicantName} ${applicationNumber}`.toUpperCase(),
    officeKey: officeId,
    stepKey: stepKey(officeId, step),
    stepAt: at,
    ...(next !== undefined && { dueKey: dueKeyOf(next.list, applicationNumber), dueAt: next.at }),
    ...(deadlineAt !== undefined && { deadlineKey: officeId, deadlineAt }),
  });
};
