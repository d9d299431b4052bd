import type { QueueInspection } from "../../local-system.ts";
import type { TemplateModel } from "../../template/template-model.ts";
import { ruleKind } from "../events/rule-kind.ts";
import { eventInvokeConfigKind } from "../lambda/event-invoke-config-kind.ts";
import { eventSourceMappingKind } from "../lambda/event-source-mapping-kind.ts";
import { functionKind } from "../lambda/function-kind.ts";
import { scheduleKind } from "../scheduler/schedule-kind.ts";
import { subscriptionKind } from "../sns/subscription-kind.ts";
import type { MessageQueues } from "./message-queues.ts";
import { queueKind } from "./queue-kind.ts";

/** The queues that hold what failed for good, for people to look at and to send back. */
export const createDeadLetterQueues = (model: TemplateModel, queues: MessageQueues): QueueInspection => {
  const found = [...deadLetterArns(model)].flatMap((arn) => queues.find(arn) ?? []);
  return {
    deadLetters: () => found.map(({ arn, name }) => ({ queueName: name, messageCount: queues.messageCount(arn) })),
    redrive: (queueName) => {
      const queue = found.find(({ name }) => name === queueName);
      if (queue === undefined) throw new Error(`there is no dead-letter queue ${queueName}`);
      return queues.redrive(queue.arn);
    },
  };
};

/** Where the template sends what failed for good, whoever sends it. */
const deadLetterArns = (model: TemplateModel): ReadonlySet<string> =>
  new Set(
    [
      model.all(queueKind).map(({ properties }) => properties.RedrivePolicy?.deadLetterTargetArn),
      model.all(eventSourceMappingKind).map(({ properties }) => properties.DestinationConfig?.OnFailure?.Destination),
      model.all(eventInvokeConfigKind).map(({ properties }) => properties.DestinationConfig?.OnFailure?.Destination),
      model.all(functionKind).map(({ properties }) => properties.DeadLetterConfig?.TargetArn),
      model
        .all(ruleKind)
        .flatMap(({ properties }) => (properties.Targets ?? []).map((one) => one.DeadLetterConfig?.Arn)),
      model.all(scheduleKind).map(({ properties }) => properties.Target.DeadLetterConfig?.Arn),
      model.all(subscriptionKind).map(({ properties }) => properties.RedrivePolicy?.deadLetterTargetArn),
    ]
      .flat()
      .filter((arn) => arn !== undefined),
  );
