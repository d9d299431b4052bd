import { type Application, lastStepOf } from "@sip/domain/applications/application";
import type { IndexEntries } from "@sip/domain/applications/index-entries";
import { ApplicationItem } from "./entities/application.ts";
import { fromItem, type StoredItem, toItem } from "./items.ts";
import { applicationKey, dueKeyOf, heldKey, reviewKey, stepKey } from "./keys.ts";

export const applicationFrom = (item: StoredItem): Application => fromItem(ApplicationItem, item);

export const applicationItem = (application: Application, entries: IndexEntries): StoredItem => {
  const { officeId, applicationNumber, applicantName } = application;
  const { step, at } = lastStepOf(application);
  const { next, deadlineAt, heldAt, review, promisedOn, dueAt: promiseDueAt, pickUpBy, finished, outcome } = entries;
  return toItem({
    ...applicationKey(applicationNumber),
    entity: "application",
    ...application,
    promisedOn,
    promiseDueAt,
    pickUpBy,
    finished,
    outcome,
    searchText: `${applicantName} ${applicationNumber}`.toUpperCase(),
    officeKey: officeId,
    stepKey: stepKey(officeId, application.serviceId, step),
    stepAt: at,
    ...(next !== undefined && { dueKey: dueKeyOf(next.list, applicationNumber), dueAt: next.at }),
    ...(deadlineAt !== undefined && { deadlineKey: officeId, deadlineAt }),
    ...(heldAt !== undefined && { deadlineKey: heldKey(officeId), deadlineAt: heldAt }),
    ...(review !== undefined && { reviewKey: reviewKey(officeId, review.state), flaggedAt: review.flaggedAt }),
  });
};
