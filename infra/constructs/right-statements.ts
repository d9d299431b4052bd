import { type Grant, makingOf } from "@sip/functions/rights";
import { Effect, PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { ServiceResources } from "./service-resources.ts";
import { tableStatements } from "./table-statements.ts";

/**
 * What IAM must allow for a function's rights: the fewest actions, on named resources. The CDK's own grants are not
 * used, because they allow more (scans, descriptions, shards).
 */
export const statementsOf = (rights: readonly string[], resources: ServiceResources): PolicyStatement[] => [
  ...tableStatements(rights, resources.table),
  ...rights.flatMap((right) => makingOf(right).grants.map((grant) => statementOf(grant, resources))),
];

const statementOf = ({ effect, action, on }: Grant, { values }: ServiceResources): PolicyStatement =>
  new PolicyStatement({
    effect: effect === "Deny" ? Effect.DENY : Effect.ALLOW,
    actions: [action],
    resources: ["value" in on ? values[on.value] : on.pattern],
  });
