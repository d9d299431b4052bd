import type { DeadlineAlert } from "@sip/domain/notices/alert-supervisors";
import type { Fact } from "@sip/events/catalog";

/** The alert that a fact asks for; undefined for any other fact, which the rule does not send here. */
export const alertOf = (fact: Fact): DeadlineAlert | undefined => {
  switch (fact.type) {
    case "deadline-at-risk":
    case "deadline-breached":
    case "deadline-still-missed":
    case "deadline-raised":
    case "promise-moved-again": {
      const { officeId, type: kind, happenedAt: at, data } = fact;
      return { officeId, applicationNumber: data.applicationNumber, kind, at };
    }
    default:
      return undefined;
  }
};
