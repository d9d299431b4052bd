import * as z from "zod/mini";
import { defineKind } from "../../template/resource-kind.ts";
import { PolicyDocument } from "../iam/policy-document.ts";

/** Who but the account's own roles may publish to a topic. */
export const topicPolicyKind = defineKind({
  type: "AWS::SNS::TopicPolicy",
  properties: z.strictObject({ Topics: z.array(z.string()), PolicyDocument }),
  noEffect: {},
  identify: (naming) => ({ ref: naming.logicalId, attributes: {} }),
});
