import { isoDate } from "@sip/calendar/date";
import type { Agenda } from "@sip/domain/applications/agenda";
import { type Application, lastStepOf } from "@sip/domain/applications/application";
import { steps } from "@sip/domain/applications/steps";
import { ApplicationType, BookType, ValidityYears } from "@sip/domain/offices/office";
import * as z from "zod/mini";
import { fromItem, type StoredItem, toItem } from "./items.ts";
import { applicationKey, dueKeyOf, stepKey } from "./keys.ts";

const Step = z.object({
  step: z.enum(steps),
  at: z.string(),
  by: z.string(),
  note: z.exactOptional(z.string()),
});

/**
 * An application and its steps are one item: a step and what follows from it are then saved by one conditional put, which
 * costs half of a transaction and cannot be torn. A history has some fifteen steps, so the item stays under 4 kB.
 *
 * `dueKey` and `dueAt` belong to the index of what is due (when something is to be said next); the due instant of the
 * promise is `promiseDueAt`.
 */
export const ApplicationItem = z.object({
  applicationNumber: z.string(),
  trackingCode: z.string(),
  officeId: z.string(),
  bookingCode: z.string(),
  ticketNumber: z.string(),
  applicantName: z.string(),
  nikLast4: z.string(),
  applicationType: ApplicationType,
  bookType: BookType,
  validityYears: ValidityYears,
  contact: z.object({
    phone: z.string(),
    channels: z.array(z.enum(["whatsapp", "sms"])),
    language: z.enum(["id", "en"]),
  }),
  steps: z.tuple([Step], Step),
  alerts: z.object({
    round: z.int(),
    dueAt: z.exactOptional(z.string()),
    atRiskAt: z.exactOptional(z.string()),
    breachedAt: z.exactOptional(z.string()),
    newPromisedOn: z.exactOptional(z.pipe(z.string(), z.transform(isoDate))),
    acknowledged: z.exactOptional(z.object({ by: z.string(), at: z.string() })),
  }),
  reminded: z.exactOptional(z.object({ day: z.int(), at: z.string() })),
  version: z.int(),
});

/** What was written beside an application for those who read many, and for the facts about it. */
export const AgendaItem = z.object({
  promisedOn: z.exactOptional(z.string()),
  promiseDueAt: z.exactOptional(z.string()),
  pickUpBy: z.exactOptional(z.string()),
});

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
