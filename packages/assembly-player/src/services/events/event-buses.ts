import { randomUUID } from "node:crypto";
import type { LocalClock } from "../../clock/local-clock.ts";
import type { StateStore } from "../../state/state-store.ts";
import type { PlayedResource, TemplateModel } from "../../template/template-model.ts";
import type { AsyncInvocations } from "../lambda/async-invocations.ts";
import type { FunctionPermissions } from "../lambda/function-permissions.ts";
import type { MessageQueues } from "../sqs/message-queues.ts";
import type { QueueGrants } from "../sqs/queue-grants.ts";
import { eventBusKind } from "./event-bus-kind.ts";
import { compilePattern, type EventMatcher } from "./event-pattern.ts";
import { type EventRule, ruleKind } from "./rule-kind.ts";

export interface NewEvent {
  readonly source: string;
  readonly detailType: string;
  /** JSON of an object. */
  readonly detail: string;
  readonly resources: readonly string[];
  readonly time: Date | undefined;
}

/** The event buses with their rules. */
export interface EventBuses {
  /** The ARN of a bus by name or ARN, `undefined` when there is none. */
  arnOf(nameOrArn: string): string | undefined;
  /** Matches and delivers; committed with the surrounding transaction. Returns the event's id. */
  put(busArn: string, event: NewEvent): string;
}

export interface EventBusesInputs {
  readonly model: TemplateModel;
  readonly state: StateStore;
  readonly clock: LocalClock;
  readonly queues: MessageQueues;
  readonly invocations: AsyncInvocations;
  readonly permissions: FunctionPermissions;
  readonly grants: QueueGrants;
}

type Target = NonNullable<EventRule["Targets"]>[number];
interface Rule {
  readonly arn: string;
  readonly busArn: string;
  readonly matches: EventMatcher;
  readonly targets: readonly Target[];
}

export const createEventBuses = (inputs: EventBusesInputs): EventBuses => {
  const { model, queues } = inputs;
  const defaultArn = `arn:aws:events:${model.region}:${model.accountId}:event-bus/default`;
  const busArns = new Map([["default", defaultArn], ...model.all(eventBusKind).map(nameAndArn)]);
  const arnOf = (nameOrArn: string): string | undefined =>
    busArns.get(nameOrArn) ?? [...busArns.values()].find((arn) => arn === nameOrArn);
  const rules = model
    .all(ruleKind)
    .filter(({ properties }) => properties.State !== "DISABLED")
    .map((resource) => compileRule(resource, arnOf));
  for (const { arn, targets } of rules) {
    for (const { Arn } of targets) {
      if (queues.find(Arn) === undefined) inputs.permissions.require(Arn, "events.amazonaws.com", arn);
      else inputs.grants.require(Arn, "events.amazonaws.com", arn);
    }
  }

  return {
    arnOf,
    put: (busArn, event) =>
      inputs.state.transaction(() => {
        const id = randomUUID();
        const envelope = {
          version: "0",
          id,
          "detail-type": event.detailType,
          source: event.source,
          account: model.accountId,
          // EventBridge knows seconds only.
          time: `${(event.time ?? inputs.clock.now()).toISOString().slice(0, 19)}Z`,
          region: model.region,
          resources: event.resources,
          detail: JSON.parse(event.detail) as unknown,
        };
        for (const rule of rules) {
          if (rule.busArn !== busArn || !rule.matches(envelope)) continue;
          for (const target of rule.targets) {
            const payload = inputFor(target, envelope);
            if (queues.find(target.Arn) === undefined) inputs.invocations.enqueue(target.Arn, payload);
            else queues.send(target.Arn, { body: payload, senderId: "events.amazonaws.com" });
          }
        }
        return id;
      }),
  };
};

const nameAndArn = ({ ref, attributes }: PlayedResource<unknown>): [string, string] => [ref, attributes.Arn ?? ""];

const compileRule = (
  { stackName, logicalId, attributes, properties }: PlayedResource<EventRule>,
  arnOf: (nameOrArn: string) => string | undefined,
): Rule => {
  const bus = properties.EventBusName ?? "default";
  const busArn = arnOf(bus);
  if (busArn === undefined) throw new Error(`${stackName}/${logicalId}: there is no event bus ${bus}`);
  try {
    const matches = compilePattern(properties.EventPattern);
    return { arn: attributes.Arn ?? "", busArn, matches, targets: properties.Targets ?? [] };
  } catch (fault) {
    throw new Error(`${stackName}/${logicalId}: property EventPattern: ${(fault as Error).message}`);
  }
};

const inputFor = (target: Target, envelope: Readonly<Record<string, unknown>>): string => {
  if (target.Input !== undefined) return target.Input;
  if (target.InputPath === undefined) return JSON.stringify(envelope);
  const path = target.InputPath.replace(/^\$\.?/, "")
    .split(".")
    .filter(Boolean);
  return JSON.stringify(
    path.reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], envelope) ?? {},
  );
};
