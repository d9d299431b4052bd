import * as z from "zod/mini";
import { encryptionHasNoEffect, tagsHaveNoEffect } from "../../template/no-effect.ts";
import { defineKind } from "../../template/resource-kind.ts";
import { templateBoolean } from "../../template/template-scalar.ts";

const KeySchema = z.array(z.strictObject({ AttributeName: z.string(), KeyType: z.enum(["HASH", "RANGE"]) }));
const Projection = z.strictObject({
  ProjectionType: z.enum(["ALL", "KEYS_ONLY", "INCLUDE"]),
  NonKeyAttributes: z.optional(z.array(z.string())),
});
const Index = z.strictObject({ IndexName: z.string(), KeySchema, Projection });

/** A table of the engine, with its stream, indexes and time to live. */
export const tableKind = defineKind({
  type: "AWS::DynamoDB::Table",
  properties: z.strictObject({
    TableName: z.optional(z.string()),
    AttributeDefinitions: z.array(
      z.strictObject({ AttributeName: z.string(), AttributeType: z.enum(["S", "N", "B"]) }),
    ),
    KeySchema,
    GlobalSecondaryIndexes: z.optional(z.array(Index)),
    LocalSecondaryIndexes: z.optional(z.array(Index)),
    StreamSpecification: z.optional(
      z.strictObject({ StreamViewType: z.enum(["NEW_AND_OLD_IMAGES", "NEW_IMAGE", "OLD_IMAGE", "KEYS_ONLY"]) }),
    ),
    TimeToLiveSpecification: z.optional(z.strictObject({ AttributeName: z.string(), Enabled: templateBoolean })),
  }),
  noEffect: {
    BillingMode: "the engine has no capacity to pay for",
    ProvisionedThroughput: "the engine does not throttle",
    OnDemandThroughput: "the engine does not throttle",
    WarmThroughput: "the engine does not throttle",
    "GlobalSecondaryIndexes.ProvisionedThroughput": "the engine does not throttle",
    "GlobalSecondaryIndexes.OnDemandThroughput": "the engine does not throttle",
    "GlobalSecondaryIndexes.WarmThroughput": "the engine does not throttle",
    "GlobalSecondaryIndexes.ContributorInsightsSpecification": "there are no metrics on one machine",
    PointInTimeRecoverySpecification: "copy the data directory while the run is stopped",
    SSESpecification: encryptionHasNoEffect,
    DeletionProtectionEnabled: "a local start deletes nothing",
    ContributorInsightsSpecification: "there are no metrics on one machine",
    TableClass: "storage classes are a matter of price",
    "StreamSpecification.ResourcePolicy": "nobody else can reach the engine",
    Tags: tagsHaveNoEffect,
  },
  identify: (naming) => {
    const name = naming.physicalName("TableName");
    const arn = naming.arn("dynamodb", `table/${name}`);
    return { ref: name, attributes: { Arn: arn, StreamArn: `${arn}/stream/2026-01-01T00:00:00.000` } };
  },
});
export type DynamodbTable = z.infer<typeof tableKind.properties>;
