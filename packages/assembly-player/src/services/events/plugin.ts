import type { Plugin } from "../../plugin.ts";
import { lambda } from "../lambda/plugin.ts";
import { sqs } from "../sqs/plugin.ts";
import { eventBusKind } from "./event-bus-kind.ts";
import { createEventBuses } from "./event-buses.ts";
import { ruleKind } from "./rule-kind.ts";
import { createEventsEnd } from "./wire.ts";

export const events: Plugin = {
  name: "events",
  summary: "buses and rules with EventBridge's patterns, to functions and queues",
  kinds: [eventBusKind, ruleKind],
  deadLetterArns: (model) =>
    model
      .all(ruleKind)
      .flatMap(({ properties }) => (properties.Targets ?? []).map((target) => target.DeadLetterConfig?.Arn)),
  open: (play) => {
    const buses = createEventBuses({ ...play, ...play.part(lambda), ...play.part(sqs) });
    return { part: undefined, wire: [createEventsEnd(buses, play.state)] };
  },
};
