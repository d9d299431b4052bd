import type { DeadlineAlert } from "@sip/domain/notices/alert-notice";
import type { Fact } from "@sip/events/catalog";

/** The alert that a fact asks for; undefined for any other fact, which the rule does not send here. */
export const alertOf = (fact: Fact): DeadlineAlert | undefined => {
  if (fact.type !== "deadline-at-risk" && fact.type !== "deadline-breached") return undefined;
  const { applicationNumber, serviceId, step, dueAt } = fact.data;
  if (dueAt === null) throw new Error(`${fact.type} has no due instant`);
  const { factId, officeId } = fact;
  return {
    factId,
    officeId,
    serviceId,
    applicationNumber,
    state: fact.type === "deadline-at-risk" ? "at-risk" : "breached",
    step,
    dueAt,
  };
};
