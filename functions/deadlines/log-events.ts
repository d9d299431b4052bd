import { alertKinds } from "@sip/domain/notices/notice";
import type { LogEvents } from "@sip/lambda-kit/log-event";

export const deadlinesEvents = {
  "deadlines-swept": {
    level: "INFO",
    means: "a sweep of the promises is done",
    fields: { count: { holds: "number", says: "how many applications were due" } },
  },
  "supervisors-alerted": {
    level: "INFO",
    means: "the alert about a deadline is with the supervisors of the office",
    fields: {
      kind: { holds: alertKinds, says: "what they were told" },
      outcome: { holds: ["told", "told-before"], says: "whether this told them, or an earlier one had" },
    },
  },
} as const satisfies LogEvents;
