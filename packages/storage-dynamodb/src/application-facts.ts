import type { ApplicationData } from "@sip/events/application";
import type { BareFact } from "@sip/events/catalog";
import type * as z from "zod/mini";
import { ListedApplicationItem } from "./entities/application.ts";
import { fromItem, type StoredItem } from "./items.ts";

type Stored = z.infer<typeof ListedApplicationItem>;

/**
 * What a change of an application's item tells: the steps taken, the alerts given, the reminders due. Ids come from what
 * happened (the step's place in the history, the round of the promise, the day of the reminder), so that the same change
 * tells the same facts however often the stream brings it, and a write that changes nothing tells none.
 */
export const applicationFacts = ({ before, after }: { before?: StoredItem; after?: StoredItem }): BareFact[] => {
  if (after === undefined) return [];
  const is = fromItem(ListedApplicationItem, after);
  const was = before === undefined ? undefined : fromItem(ListedApplicationItem, before);
  return [...stepFacts(is, was), ...alertFacts(is, was), ...reminderFacts(is, was)];
};

const stepFacts = (is: Stored, was: Stored | undefined): BareFact[] => {
  const known = was?.steps.length ?? 0;
  return is.steps.slice(known).map(({ step, at, note }, index) => ({
    factId: `${is.applicationNumber}:step:${known + index + 1}`,
    type: "application-step-taken",
    officeId: is.officeId,
    happenedAt: at,
    data: { ...dataOf(is), step, stepAt: at, note: note ?? null },
  }));
};

const alertFacts = (is: Stored, was: Stored | undefined): BareFact[] => {
  const { round, atRiskAt, breachedAt, newPromisedOn } = is.alerts;
  const told = was?.alerts.round === round ? was.alerts : undefined;
  const id = (state: string): string => `${is.applicationNumber}:${state}:${round}`;
  const { officeId } = is;
  const data = dataOf(is);
  const facts: BareFact[] = [];
  if (atRiskAt !== undefined && told?.atRiskAt === undefined) {
    facts.push({ factId: id("at-risk"), type: "deadline-at-risk", officeId, happenedAt: atRiskAt, data });
  }
  if (breachedAt !== undefined && newPromisedOn !== undefined && told?.breachedAt === undefined) {
    const late = { ...data, newPromisedOn };
    facts.push({ factId: id("breached"), type: "deadline-breached", officeId, happenedAt: breachedAt, data: late });
  }
  return facts;
};

const reminderFacts = (is: Stored, was: Stored | undefined): BareFact[] => {
  const { reminded, applicationNumber, officeId } = is;
  if (reminded === undefined || reminded.day === was?.reminded?.day) return [];
  const { day, at: happenedAt } = reminded;
  return [
    {
      factId: `${applicationNumber}:pick-up:${day}`,
      type: "pick-up-reminder-due",
      officeId,
      happenedAt,
      data: { ...dataOf(is), day },
    },
  ];
};

const dataOf = (application: Stored): ApplicationData => {
  const { applicationNumber, serviceId, trackingCode, applicantName, contact, steps, version } = application;
  const { step, at } = steps.at(-1) ?? steps[0];
  return {
    applicationNumber,
    serviceId,
    trackingCode,
    applicantName,
    contact,
    step,
    stepAt: at,
    version,
    promisedOn: application.promisedOn ?? null,
    dueAt: application.promiseDueAt ?? null,
    pickUpBy: application.pickUpBy ?? null,
  };
};
