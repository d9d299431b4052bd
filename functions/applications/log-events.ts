import type { LogEvents } from "@sip/lambda-kit/log-event";

export const applicationsEvents = {
  "pick-ups-reminded": {
    level: "INFO",
    means: "a run of the reminders to collect is done",
    fields: { count: { holds: "number", says: "how many applications were due" } },
  },
  "papers-reminded": {
    level: "INFO",
    means: "a run of the reminders of missing papers is done",
    fields: { count: { holds: "number", says: "how many applications were due" } },
  },
} as const satisfies LogEvents;
