import { facts } from "@sip/events/catalog";
import { sequenceNumber } from "@sip/lambda-kit/kit-events";
import type { LogEvents } from "@sip/lambda-kit/log-event";
import { followerRows } from "./follower-rows.ts";

const follower = {
  holds: followerRows.map(({ name }) => name),
  says: "who follows the changes",
} as const;

const changes = { holds: "number", says: "how many changes" } as const;

export const factsEvents = {
  "fact-published": {
    level: "INFO",
    means: "a fact is on the bus",
    fields: { kind: { holds: Object.keys(facts) as (keyof typeof facts)[], says: "which fact" } },
  },
  "facts-not-published": {
    level: "ERROR",
    means: "the bus refused facts; they are owed and come again",
    toDo: "nothing for a moment's trouble; where it goes on, look whether the bus is there and may be written to",
    fields: {},
  },
  "change-failed": {
    level: "ERROR",
    means: "what follows from a change of the table could not be written; it is owed and comes again",
    toDo: "nothing for a moment's trouble; where it goes on, the table is down, or an item is like no other",
    fields: { sequenceNumber },
  },
  "change-not-understood": {
    level: "ERROR",
    means: "a change of the table is like none that the code knows; it lies with the dead letters of its follower",
    toDo: "mend the code or the item, then send the change on its way again (OPERATIONS, Dead letters)",
    fields: { sequenceNumber },
  },
  "changes-owed": {
    level: "INFO",
    means: "a follower could not follow changes now; they are written down and come again",
    fields: { follower, count: changes },
  },
  "debt-settled": {
    level: "INFO",
    means: "a follower has followed the changes of an item that it owed",
    fields: { follower, count: changes },
  },
  "debts-not-read": {
    level: "ERROR",
    means: "a follower could not read what it owes; the stream waits and brings the changes again",
    toDo: "nothing for a moment's trouble; where it goes on, the table is down",
    fields: { follower },
  },
  "changes-not-owed": {
    level: "ERROR",
    means: "a follower could not write down what it owes; the stream waits and brings the changes again",
    toDo: "nothing for a moment's trouble; where it goes on, the table or the follower's queue is down",
    fields: { follower },
  },
} as const satisfies LogEvents;
