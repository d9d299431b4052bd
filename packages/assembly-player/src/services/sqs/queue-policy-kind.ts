import * as z from "zod/mini";
import { defineKind } from "../../template/resource-kind.ts";
import { PolicyDocument } from "../iam/policy-document.ts";

/** Who but the account's own roles may send to a queue. */
export const queuePolicyKind = defineKind({
  type: "AWS::SQS::QueuePolicy",
  properties: z.strictObject({ Queues: z.array(z.string()), PolicyDocument }),
  noEffect: {},
  identify: (naming) => ({ ref: naming.logicalId, attributes: {} }),
});
