import type { LogEvents } from "@sip/lambda-kit/log-event";

export const peopleEvents = {
  "code-budget-spent": {
    level: "INFO",
    means: "a day's codes to phones without a booking are used up",
    toDo: "find out whether it is an attack or an opening (OPERATIONS, The budget of codes)",
    fields: { kind: { holds: ["whatsapp", "sms"], says: "on which channel" } },
  },
} as const satisfies LogEvents;
