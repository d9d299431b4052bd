import type { LogEvents } from "./log-event.ts";

export const sequenceNumber = {
  holds: "text",
  says: "the change's number in the table's stream",
  ofNobody: "DynamoDB counts changes",
} as const;

/** What lambda-kit itself logs, whichever function it makes. */
export const kitEvents = {
  "request-failed": {
    level: "ERROR",
    means: "a request was answered with 500",
    toDo: "read `message` and `stack`; `requestId` finds what went before",
    fields: {},
  },
  "request-refused": {
    level: "INFO",
    means: "a request was answered with 400, 401, 403, 409 or 429",
    fields: {
      status: { holds: "number", says: "the HTTP status" },
      kind: {
        holds: "text",
        says: "how the problem's `type` ends",
        ofNobody: "all names of problems stand in the code",
      },
      count: { holds: "number", says: "how many fields of the request were wrong", optional: true },
    },
  },
  "message-failed": {
    level: "ERROR",
    means: "work from a queue failed; it comes again, and lies with the dead letters when it fails for good",
    toDo: "mend what `message` names; what lies dead already is sent on its way again by hand (OPERATIONS, Dead letters)",
    fields: {},
  },
  "entry-failed": {
    level: "ERROR",
    means: "a sweep or a reminder left one item for its next run",
    toDo: "find the item that does not fit (OPERATIONS, An item that cannot be read)",
    fields: {},
  },
  "item-skipped": {
    level: "ERROR",
    means: "a list is shown without an item that cannot be read or computed",
    toDo: "find the item that does not fit (OPERATIONS, An item that cannot be read)",
    fields: {},
  },
  "dead-letter-not-sent": {
    level: "ERROR",
    means: "a change that nobody can read could not be laid with the dead letters; it comes again",
    toDo: "look whether the queue is there and may be written to",
    fields: {
      sequenceNumber,
    },
  },
  "number-counted": {
    level: "INFO",
    means:
      "one of the numbers below went up: it stands under its own name, as 1, and `_aws` tells CloudWatch to count it",
    fields: {
      Stage: { holds: "text", says: "the stage", ofNobody: "stages are named in `infra/stages.ts`" },
      Channel: {
        holds: "text",
        says: "by which channel",
        ofNobody: "channels are named in the code",
        optional: true,
      },
    },
  },
} as const satisfies LogEvents;
