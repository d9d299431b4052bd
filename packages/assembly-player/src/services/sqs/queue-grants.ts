import type { TemplateModel } from "../../template/template-model.ts";
import { compilePolicy } from "../iam/evaluate-policy.ts";
import { localContext } from "../iam/role-rights.ts";
import type { MessageQueues } from "./message-queues.ts";
import { queuePolicyKind } from "./queue-policy-kind.ts";

/**
 * Which services may send to which queues. On AWS a delivery without a grant fails out of sight, again and again; here
 * nothing else can keep a delivery back, so a missing grant stops the start.
 */
export interface QueueGrants {
  /** Throws when `service` may not send to the queue in the name of `sourceArn`. */
  require(queueArn: string, service: string, sourceArn: string): void;
}

export const createQueueGrants = (model: TemplateModel, queues: MessageQueues): QueueGrants => ({
  require: (queueArn, service, sourceArn) => {
    if (queues.find(queueArn) === undefined) throw new Error(`there is no queue ${queueArn}`);
    const statements = model
      .all(queuePolicyKind)
      .filter(({ properties }) => properties.Queues.some((url) => queues.find(url)?.arn === queueArn))
      .flatMap(({ properties }) => properties.PolicyDocument.Statement);
    const answer = compilePolicy(statements)({
      action: "sqs:SendMessage",
      resource: queueArn,
      principal: { type: "Service", name: service },
      context: { ...localContext, "aws:SourceArn": sourceArn, "aws:SourceAccount": model.accountId },
    });
    if (answer !== "allow") throw new Error(`${sourceArn} is not allowed sqs:SendMessage on ${queueArn}`);
  },
});
