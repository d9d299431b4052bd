import * as z from "zod/mini";
import { encryptionHasNoEffect, tagsHaveNoEffect } from "../../template/no-effect.ts";
import { defineKind } from "../../template/resource-kind.ts";
import { templateNumber } from "../../template/template-scalar.ts";

/** A standard queue. First-in-first-out queues are not played. */
export const queueKind = defineKind({
  type: "AWS::SQS::Queue",
  properties: z.strictObject({
    QueueName: z.optional(z.string()),
    DelaySeconds: z.optional(templateNumber),
    VisibilityTimeout: z.optional(templateNumber),
    MessageRetentionPeriod: z.optional(templateNumber),
    RedrivePolicy: z.optional(z.strictObject({ deadLetterTargetArn: z.string(), maxReceiveCount: templateNumber })),
  }),
  noEffect: {
    KmsMasterKeyId: encryptionHasNoEffect,
    KmsDataKeyReusePeriodSeconds: encryptionHasNoEffect,
    SqsManagedSseEnabled: encryptionHasNoEffect,
    ReceiveMessageWaitTimeSeconds: "functions do not poll, messages wake them",
    MaximumMessageSize: "the limit of the service is played",
    RedriveAllowPolicy: "only queues of the template can dead-letter into another",
    Tags: tagsHaveNoEffect,
  },
  identify: (naming) => {
    const name = naming.physicalName("QueueName");
    const url = `${naming.awsEndpoint}/${naming.accountId}/${name}`;
    return { ref: url, attributes: { Arn: naming.arn("sqs", name), QueueName: name, QueueUrl: url } };
  },
});
export type Queue = z.infer<typeof queueKind.properties>;
