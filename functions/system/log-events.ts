import type { LogEvents } from "@sip/lambda-kit/log-event";

export const systemEvents = {
  "probe-failed": {
    level: "ERROR",
    means: "twice in a row the site did not answer its public address as it should",
    toDo: "ask it by hand (OPERATIONS, The site does not answer)",
    fields: {},
  },
} as const satisfies LogEvents;
