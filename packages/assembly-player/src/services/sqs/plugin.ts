import type { Plugin } from "../../plugin.ts";
import { iam } from "../iam/plugin.ts";
import { createMessageQueues } from "./create-message-queues.ts";
import { createDeadLetterQueues, type DeadLetterQueues } from "./dead-letter-queues.ts";
import { createDestinationSender, type DestinationSender } from "./destination-sender.ts";
import type { MessageQueues } from "./message-queues.ts";
import { createQueueGrants, type QueueGrants } from "./queue-grants.ts";
import { queueKind } from "./queue-kind.ts";
import { queuePolicyKind } from "./queue-policy-kind.ts";
import { createSqsEnd } from "./wire.ts";

export interface SqsPart {
  readonly queues: MessageQueues;
  readonly grants: QueueGrants;
  readonly destinations: DestinationSender;
  readonly deadLetters: DeadLetterQueues;
}

export const sqs: Plugin<SqsPart> = {
  name: "sqs",
  summary: "standard queues with delays, visibility, retention and dead letters",
  kinds: [queueKind, queuePolicyKind],
  deadLetterArns: (model) =>
    model.all(queueKind).map(({ properties }) => properties.RedrivePolicy?.deadLetterTargetArn),
  open: ({ model, state, clock, plugins, part }) => {
    const queues = createMessageQueues(model, state, clock);
    const deadLetterArns = plugins.flatMap((plugin) => plugin.deadLetterArns?.(model) ?? []);
    return {
      part: {
        queues,
        grants: createQueueGrants(model, queues),
        destinations: createDestinationSender(queues, part(iam)),
        deadLetters: createDeadLetterQueues(
          deadLetterArns.filter((arn) => arn !== undefined),
          queues,
        ),
      },
      wire: [createSqsEnd(queues, state)],
    };
  },
};
