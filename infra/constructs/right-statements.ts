import type { Right } from "@sip/functions/row";
import type { TableRight } from "@sip/functions/table-rights";
import { Effect, PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Secret } from "aws-cdk-lib/aws-secretsmanager";
import type { ServiceResources } from "./service-resources.ts";
import { tableStatements } from "./table-statements.ts";

/**
 * What IAM must allow so that a function can use the rights of its row: the shortest list of actions, on named resources.
 * The CDK's own grants are not used, because they give more (scans, descriptions, shards).
 */
export const statementsOf = (rights: readonly Right[], resources: ServiceResources): PolicyStatement[] => [
  ...tableStatements(rights, resources.table),
  ...rights.flatMap((right) => (isElsewhere(right) ? elsewhere[right](resources) : [])),
];

const allow = (actions: readonly string[], ...resources: string[]): PolicyStatement =>
  new PolicyStatement({ actions: [...actions], resources });

export const readSecret = (secret: Secret): PolicyStatement =>
  allow(["secretsmanager:GetSecretValue"], secret.secretArn);

type ElsewhereRight = Exclude<Right, TableRight>;

/** The rights on what is not the table. */
const elsewhere: Readonly<Record<ElsewhereRight, (resources: ServiceResources) => PolicyStatement[]>> = {
  "keys-secret:read": ({ keysSecret }) => [readSecret(keysSecret)],
  "whatsapp-secret:read": ({ whatsappSecret }) => [readSecret(whatsappSecret)],
  "bus:publish": ({ bus }) => [allow(["events:PutEvents"], bus.eventBusArn)],
  // A phone number is no resource: an SMS can only be allowed on "*", so every topic is taken out again.
  "sms:publish": () => [
    allow(["sns:Publish"], "*"),
    new PolicyStatement({ effect: Effect.DENY, actions: ["sns:Publish"], resources: ["arn:aws:sns:*:*:*"] }),
  ],
  "alerts-topic:publish": ({ alertsTopic }) => [allow(["sns:Publish"], alertsTopic.topicArn)],
};

const isElsewhere = (right: Right): right is ElsewhereRight => Object.hasOwn(elsewhere, right);
