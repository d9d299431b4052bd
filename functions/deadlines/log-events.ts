import { alertOutcomes } from "@sip/domain/notices/alert-supervisors";
import { alertKinds } from "@sip/domain/notices/notice";
import type { LogEvents } from "@sip/lambda-kit/log-event";

export const deadlinesEvents = {
  "deadlines-swept": {
    level: "INFO",
    means: "a sweep of the promises is done",
    fields: { count: { holds: "number", says: "how many applications were due" } },
  },
  "digests-sent": {
    level: "INFO",
    means: "the offices that have opened were looked at, and those with something late, due or at risk were told",
    fields: { count: { holds: "number", says: "how many digests went out in this run" } },
  },
  "promises-renewed": {
    level: "INFO",
    means: "the open promises of offices that changed their days are computed anew",
    fields: { count: { holds: "number", says: "how many open cases, moved or not; 0 if no office changed its days" } },
  },
  "supervisors-alerted": {
    level: "INFO",
    means: "it is known what became of the alert about a deadline",
    fields: {
      kind: { holds: alertKinds, says: "what they were told" },
      outcome: {
        holds: alertOutcomes,
        says: "whether a message about this fact went out, was out before, is the digest's to say, or says nothing that still holds",
      },
    },
  },
} as const satisfies LogEvents;
