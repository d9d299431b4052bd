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
    means: "the holidays of this year are not known, or from November on those of the next",
    toDo: "add the decree (OPERATIONS, The calendar)",
    fields: {},
  },
} as const satisfies LogEvents;
