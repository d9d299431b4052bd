import type { Right } from "@sip/functions/row";
import { indexes } from "@sip/storage-dynamodb/indexes";
import { Effect, PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Secret } from "aws-cdk-lib/aws-secretsmanager";
import type { ServiceResources } from "./service-resources.ts";

/**
 * What IAM must allow so that a function can use a right of its row: the shortest list of actions, on named resources.
 * The CDK's own grants are not used, because they give more (scans, descriptions, shards).
 */
export const statementsOf = (right: Right, resources: ServiceResources): PolicyStatement[] =>
  statements[right](resources);

const allow = (actions: readonly string[], ...resources: string[]): PolicyStatement =>
  new PolicyStatement({ actions: [...actions], resources });

export const readSecret = (secret: Secret): PolicyStatement =>
  allow(["secretsmanager:GetSecretValue"], secret.secretArn);

const statements: Readonly<Record<Right, (resources: ServiceResources) => PolicyStatement[]>> = {
  "table:read": ({ table }) => [
    allow(
      ["dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query"],
      table.tableArn,
      ...Object.values(indexes).map((index) => `${table.tableArn}/index/${index.name}`),
    ),
  ],
  // TransactWriteItems has no right of its own: each of its parts is authorized by one of these.
  "table:write": ({ table }) => [
    allow(
      ["dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem", "dynamodb:ConditionCheckItem"],
      table.tableArn,
    ),
  ],
  "keys-secret:read": ({ keysSecret }) => [readSecret(keysSecret)],
  "whatsapp-secret:read": ({ whatsappSecret }) => [readSecret(whatsappSecret)],
  "bus:publish": ({ bus }) => [allow(["events:PutEvents"], bus.eventBusArn)],
  // A phone number is no resource: an SMS can only be allowed on "*", so every topic is taken out again.
  "sms:publish": () => [
    allow(["sns:Publish"], "*"),
    new PolicyStatement({ effect: Effect.DENY, actions: ["sns:Publish"], resources: ["arn:aws:sns:*:*:*"] }),
  ],
  // It is an item of the table; what it takes is said by the rights on that.
  "code-budget:spend": () => [],
  "alerts-topic:publish": ({ alertsTopic }) => [allow(["sns:Publish"], alertsTopic.topicArn)],
};
