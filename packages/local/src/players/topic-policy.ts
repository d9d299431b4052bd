import * as z from "zod/mini";
import { PolicyDocument } from "./policy-document.ts";
import { defineKind } from "./resource-kind.ts";

/** Who but the account's own roles may publish to a topic. */
export const topicPolicy = defineKind({
  type: "AWS::SNS::TopicPolicy",
  properties: z.strictObject({ Topics: z.array(z.string()), PolicyDocument }),
  noEffect: {},
  identify: (naming) => ({ ref: naming.logicalId, attributes: {} }),
});
