import type { DeadlineAlert } from "@sip/domain/notices/alert-notice";
import type { Fact } from "@sip/events/catalog";

/** The alert that a fact asks for; undefined for any other fact, which the rule does not send here. */
export const alertOf = (fact: Fact): DeadlineAlert | undefined => {
  switch (fact.type) {
    case "deadline-at-risk":
    case "deadline-breached":
    case "deadline-still-missed":
    case "deadline-raised":
    case "promise-moved-again": {
      const { applicationNumber, serviceId, step, dueAt } = fact.data;
      if (dueAt === null) throw new Error(`${fact.type} has no due instant`);
      return {
        factId: fact.factId,
        officeId: fact.officeId,
        kind: fact.type,
        serviceId,
        applicationNumber,
        step,
        dueAt,
      };
    }
    default:
      return undefined;
  }
};
