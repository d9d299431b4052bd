import * as z from "zod/mini";
import { defineKind } from "../../template/resource-kind.ts";
import { templateBoolean } from "../../template/template-scalar.ts";

/** Email and SMS subscribers are people: what they would get is recorded with the topic. */
const protocol = z.enum(["sqs", "lambda", "email", "email-json", "sms"]);

export const topicSubscriptionTarget = z.strictObject({ Protocol: protocol, Endpoint: z.string() });

export const subscriptionKind = defineKind({
  type: "AWS::SNS::Subscription",
  properties: z.strictObject({
    TopicArn: z.string(),
    Protocol: protocol,
    Endpoint: z.string(),
    RawMessageDelivery: z.optional(templateBoolean),
    RedrivePolicy: z.optional(z.strictObject({ deadLetterTargetArn: z.string() })),
  }),
  noEffect: { Region: "all topics are on this machine" },
  identify: (naming) => ({ ref: naming.arn("sns", `subscription:${naming.shortHash(32)}`), attributes: {} }),
});
