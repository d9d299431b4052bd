import type { LogEvents } from "@sip/lambda-kit/log-event";

export const systemEvents = {
  "probe-failed": {
    level: "ERROR",
    means: "twice in a row the site did not answer its public address as it should",
    toDo: "ask it by hand (OPERATIONS, The site does not answer)",
    fields: {},
  },
  "year-not-decreed": {
    level: "ERROR",
    means: "it is November or December, and the holidays of the next year are not known",
    toDo: "add the decree (OPERATIONS, The calendar)",
    fields: {},
  },
} as const satisfies LogEvents;
