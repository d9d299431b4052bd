import type { ApplicationData } from "@sip/events/application";
import type { BareFactOfAct } from "@sip/events/catalog";
import type { Instant } from "../clock.ts";
import { isFeePaid } from "../services/chart.ts";
import { chartOf } from "../services/charts.ts";
import { raisedLevels } from "./alerts.ts";
import { type Application, lastStepOf, stepNamesOf } from "./application.ts";
import { moveAt } from "./move.ts";
import { movesIn } from "./named-days.ts";

/** An application with its stored index entries, so that its facts need no calendar. */
export interface WithEntries {
  readonly application: Application;
  readonly entries: { readonly promisedOn?: string; readonly dueAt?: Instant; readonly pickUpBy?: string };
}

/**
 * The facts that a change of an application tells: steps taken, days promised, alerts given, reminders due. Ids come from
 * what happened (the index of the step or of the promised day, the round of the promise, the day of the reminder), so the same change
 * tells the same facts each time the stream brings it, and a write that changes nothing tells none.
 */
export const applicationFacts = (was: WithEntries | undefined, is: WithEntries): BareFactOfAct[] => [
  ...stepFacts(was?.application, is),
  ...namedFacts(was?.application, is),
  ...alertFacts(was?.application, is),
  ...reminderFacts(was?.application, is),
  ...papersFacts(was?.application, is),
];

const stepFacts = (was: Application | undefined, is: WithEntries): BareFactOfAct[] => {
  const { steps, applicationNumber, officeId, act } = is.application;
  const known = was?.steps.length ?? 0;
  return steps.slice(known).map(({ step, at, note }, index) => ({
    factId: `${applicationNumber}:step:${known + index + 1}`,
    type: "application-step-taken",
    officeId,
    happenedAt: at,
    act,
    data: { ...dataOf(is), step, stepAt: at, note: note ?? null },
  }));
};

const namedFacts = (was: Application | undefined, is: WithEntries): BareFactOfAct[] => {
  const { named, applicationNumber, officeId, act } = is.application;
  const known = was?.named.length ?? 0;
  return named.slice(known).flatMap(({ on: namedOn, at: happenedAt, because }, index): BareFactOfAct[] => {
    const count = known + index + 1;
    const common = { officeId, happenedAt, act };
    const data = { ...dataOf(is), namedOn };
    const move = moveAt(is.application, known + index);
    const moved = move === undefined ? null : { from: move.from, paused: move.paused ?? null };
    const moves = because === "moved" ? movesIn(named.slice(0, count)) : 0;
    return [
      {
        ...common,
        factId: `${applicationNumber}:promise:${count}`,
        type: "promise-made",
        data: { ...data, because, moved },
      },
      ...(moves > 1
        ? [
            {
              ...common,
              factId: `${applicationNumber}:moved:${moves}`,
              type: "promise-moved-again",
              data: { ...data, moves },
            } as const,
          ]
        : []),
    ];
  });
};

const alertFacts = (was: Application | undefined, is: WithEntries): BareFactOfAct[] => {
  const { alerts, named, applicationNumber, officeId, act } = is.application;
  const { round, atRiskAt, breachedAt, again, raised } = alerts;
  const told = was?.alerts.round === round ? was.alerts : undefined;
  const id = (state: string): string => `${applicationNumber}:${state}:${round}`;
  const data = dataOf(is);
  const facts: BareFactOfAct[] = [];
  if (atRiskAt !== undefined && told?.atRiskAt === undefined) {
    facts.push({ factId: id("at-risk"), type: "deadline-at-risk", officeId, happenedAt: atRiskAt, act, data });
  }
  if (breachedAt !== undefined && told?.breachedAt === undefined) {
    const last = named.at(-1);
    const late = { ...data, newPromisedOn: last?.because === "missed" ? last.on : null };
    facts.push({
      factId: id("breached"),
      type: "deadline-breached",
      officeId,
      happenedAt: breachedAt,
      act,
      data: late,
    });
  }
  if (again !== undefined && again.times !== told?.again?.times) {
    const { times, at: happenedAt } = again;
    facts.push({
      factId: `${id("still-missed")}:${times}`,
      type: "deadline-still-missed",
      officeId,
      happenedAt,
      act,
      data: { ...data, times, namedOn: named.at(-1)?.on ?? null },
    });
  }
  for (const level of raisedLevels) {
    const happenedAt = raised?.[level];
    if (happenedAt === undefined || told?.raised?.[level] !== undefined) continue;
    facts.push({
      factId: `${id("raised")}:${level}`,
      type: "deadline-raised",
      officeId,
      happenedAt,
      act,
      data: { ...data, level },
    });
  }
  return facts;
};

const reminderFacts = (was: Application | undefined, is: WithEntries): BareFactOfAct[] => {
  const { reminded, applicationNumber, officeId, act } = is.application;
  if (reminded === undefined || reminded.day === was?.reminded?.day) return [];
  const { day, at: happenedAt } = reminded;
  return [
    {
      factId: `${applicationNumber}:pick-up:${day}`,
      type: "pick-up-reminder-due",
      officeId,
      happenedAt,
      act,
      data: { ...dataOf(is), day },
    },
  ];
};

const papersFacts = (was: Application | undefined, is: WithEntries): BareFactOfAct[] => {
  const { papersReminded, steps, applicationNumber, officeId, act } = is.application;
  if (papersReminded === undefined || papersReminded.step === was?.papersReminded?.step) return [];
  const { step, at: happenedAt } = papersReminded;
  return [
    {
      factId: `${applicationNumber}:papers:${step}`,
      type: "papers-reminder-due",
      officeId,
      happenedAt,
      act,
      data: { ...dataOf(is), note: steps[step - 1]?.note ?? null },
    },
  ];
};

const dataOf = ({ application, entries }: WithEntries): ApplicationData => {
  const { applicationNumber, serviceId, trackingCode, applicantName, contact, version } = application;
  const { step, at } = lastStepOf(application);
  return {
    applicationNumber,
    serviceId,
    trackingCode,
    applicantName,
    contact: { ...contact, channels: [...contact.channels] },
    step,
    stepAt: at,
    version,
    promisedOn: entries.promisedOn ?? null,
    dueAt: entries.dueAt ?? null,
    pickUpBy: entries.pickUpBy ?? null,
    isFeePaid: isFeePaid(chartOf(serviceId), stepNamesOf(application)),
  };
};
