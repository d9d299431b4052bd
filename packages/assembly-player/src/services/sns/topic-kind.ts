import * as z from "zod/mini";
import { descriptionHasNoEffect, encryptionHasNoEffect, tagsHaveNoEffect } from "../../template/no-effect.ts";
import { defineKind } from "../../template/resource-kind.ts";
import { topicSubscriptionTarget } from "./subscription-kind.ts";

/** A standard topic. What is published to it is recorded, and delivered to its subscriptions. */
export const topicKind = defineKind({
  type: "AWS::SNS::Topic",
  properties: z.strictObject({
    TopicName: z.optional(z.string()),
    Subscription: z.optional(z.array(topicSubscriptionTarget)),
  }),
  noEffect: {
    DisplayName: descriptionHasNoEffect,
    KmsMasterKeyId: encryptionHasNoEffect,
    TracingConfig: "there are no traces on one machine",
    SignatureVersion: "only HTTP subscribers check signatures",
    DeliveryStatusLogging: "deliveries can be seen where they arrive",
    Tags: tagsHaveNoEffect,
  },
  identify: (naming) => {
    const name = naming.physicalName("TopicName");
    const arn = naming.arn("sns", name);
    return { ref: arn, attributes: { TopicArn: arn, TopicName: name } };
  },
});
