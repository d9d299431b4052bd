import type { kitEvents } from "@sip/lambda-kit/kit-events";
import type { LogEvent } from "@sip/lambda-kit/log-event";
import { applicationsEvents } from "./applications/log-events.ts";
import { deadlinesEvents } from "./deadlines/log-events.ts";
import { factsEvents } from "./facts/log-events.ts";
import { noticesEvents } from "./notices/log-events.ts";
import { peopleEvents } from "./people/log-events.ts";
import { queueEvents } from "./queue/log-events.ts";
import { systemEvents } from "./system/log-events.ts";

/** The events of each concept, which is named for their folder. */
export const eventsByConcept = {
  system: systemEvents,
  people: peopleEvents,
  queue: queueEvents,
  applications: applicationsEvents,
  deadlines: deadlinesEvents,
  facts: factsEvents,
  notices: noticesEvents,
} as const;

type Concepts = typeof eventsByConcept;
type ConceptEvents = Concepts[keyof Concepts];
type EventName = ConceptEvents extends infer Events ? (Events extends unknown ? keyof Events : never) : never;

/** The events of all concepts by name. */
export type FunctionEvents = {
  readonly [Name in EventName]: Extract<ConceptEvents, Readonly<Record<Name, LogEvent>>>[Name];
};

/** With those that lambda-kit logs whichever function it makes. */
export type LoggedEvents = FunctionEvents & typeof kitEvents;
