import type { LogEvents } from "@sip/lambda-kit/log-event";

export const queueEvents = {
  "visits-reminded": {
    level: "INFO",
    means: "a run of the reminders of tomorrow's visits is done",
    fields: { count: { holds: "number", says: "how many bookings it reminded" } },
  },
  "returned-seats-reopened": {
    level: "INFO",
    means: "seats that were given back, and fallen out of the count, can be had again",
    fields: { count: { holds: "number", says: "how many seats" } },
  },
} as const satisfies LogEvents;
