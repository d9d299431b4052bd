import type { QueueInspection } from "../../local-system.ts";
import type { TemplateModel } from "../../template/template-model.ts";
import { eventRule } from "../events/rule-kind.ts";
import { lambdaEventInvokeConfig } from "../lambda/event-invoke-config-kind.ts";
import { lambdaEventSourceMapping } from "../lambda/event-source-mapping-kind.ts";
import { lambdaFunction } from "../lambda/function-kind.ts";
import { schedule } from "../scheduler/schedule-kind.ts";
import { subscription } from "../sns/subscription-kind.ts";
import type { MessageQueues } from "./message-queues.ts";
import { queue } from "./queue-kind.ts";

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
      model.all(queue).map(({ properties }) => properties.RedrivePolicy?.deadLetterTargetArn),
      model.all(lambdaEventSourceMapping).map(({ properties }) => properties.DestinationConfig?.OnFailure?.Destination),
      model.all(lambdaEventInvokeConfig).map(({ properties }) => properties.DestinationConfig?.OnFailure?.Destination),
      model.all(lambdaFunction).map(({ properties }) => properties.DeadLetterConfig?.TargetArn),
      model
        .all(eventRule)
        .flatMap(({ properties }) => (properties.Targets ?? []).map((one) => one.DeadLetterConfig?.Arn)),
      model.all(schedule).map(({ properties }) => properties.Target.DeadLetterConfig?.Arn),
      model.all(subscription).map(({ properties }) => properties.RedrivePolicy?.deadLetterTargetArn),
    ]
      .flat()
      .filter((arn) => arn !== undefined),
  );
