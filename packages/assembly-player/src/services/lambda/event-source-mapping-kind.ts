import * as z from "zod/mini";
import { encryptionHasNoEffect, tagsHaveNoEffect } from "../../template/no-effect.ts";
import { defineKind } from "../../template/resource-kind.ts";
import { templateBoolean, templateNumber } from "../../template/template-scalar.ts";

/** A table's stream or a queue that a function reads from. */
export const eventSourceMappingKind = defineKind({
  type: "AWS::Lambda::EventSourceMapping",
  properties: z.strictObject({
    EventSourceArn: z.string(),
    FunctionName: z.string(),
    Enabled: z.optional(templateBoolean),
    BatchSize: z.optional(templateNumber),
    MaximumBatchingWindowInSeconds: z.optional(templateNumber),
    StartingPosition: z.optional(z.enum(["LATEST", "TRIM_HORIZON"])),
    FilterCriteria: z.optional(z.strictObject({ Filters: z.array(z.strictObject({ Pattern: z.string() })) })),
    FunctionResponseTypes: z.optional(z.array(z.literal("ReportBatchItemFailures"))),
    BisectBatchOnFunctionError: z.optional(templateBoolean),
    MaximumRetryAttempts: z.optional(templateNumber),
    MaximumRecordAgeInSeconds: z.optional(templateNumber),
    DestinationConfig: z.optional(
      z.strictObject({ OnFailure: z.optional(z.strictObject({ Destination: z.string() })) }),
    ),
    ScalingConfig: z.optional(z.strictObject({ MaximumConcurrency: z.optional(templateNumber) })),
  }),
  noEffect: {
    ParallelizationFactor: "one reader keeps the order that several promise per key",
    KmsKeyArn: encryptionHasNoEffect,
    MetricsConfig: "there are no metrics on one machine",
    Tags: tagsHaveNoEffect,
  },
  identify: (naming) => {
    const digits = naming.shortHash(32);
    const uuid = digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
    return {
      ref: uuid,
      attributes: { Id: uuid, EventSourceMappingArn: naming.arn("lambda", `event-source-mapping:${uuid}`) },
    };
  },
});
export type LambdaEventSourceMapping = z.infer<typeof eventSourceMappingKind.properties>;
