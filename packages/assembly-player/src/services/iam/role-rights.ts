import type { TemplateModel } from "../../template/template-model.ts";
import { compilePolicy, type PolicyAnswer, type PolicyContext, type PolicyQuestion } from "./evaluate-policy.ts";
import { managedPolicyKind } from "./managed-policy-kind.ts";
import type { PolicyStatement } from "./policy-document.ts";
import { policyKind } from "./policy-kind.ts";
import type { RightsWatch, RoleDocument } from "./rights-watch.ts";
import { roleKind } from "./role-kind.ts";

/** What the roles of the template may do. */
export interface RoleRights {
  isAllowed(roleArn: string, action: string, resource: string, context?: PolicyContext): boolean;
  /** Whether `service` (`lambda.amazonaws.com`) may act as the role, in the name of `sourceArn` where it gives one. */
  isAssumedBy(roleArn: string, service: string, sourceArn?: string): boolean;
}

const basicLogs: PolicyStatement = { Effect: "Allow", Action: ["logs:*"], Resource: ["*"] };

/** What AWS's own policies allow, as far as it can be asked for on one machine. Another one stops the start. */
const awsManaged: Readonly<Record<string, readonly PolicyStatement[]>> = {
  "service-role/AWSLambdaBasicExecutionRole": [basicLogs],
  "service-role/AWSLambdaSQSQueueExecutionRole": [
    basicLogs,
    {
      Effect: "Allow",
      Action: ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
      Resource: ["*"],
    },
  ],
  "service-role/AWSLambdaDynamoDBExecutionRole": [
    basicLogs,
    {
      Effect: "Allow",
      Action: ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:ListStreams"],
      Resource: ["*"],
    },
  ],
  AWSXRayDaemonWriteAccess: [{ Effect: "Allow", Action: ["xray:*"], Resource: ["*"] }],
};

export const createRoleRights = (model: TemplateModel, watch?: RightsWatch): RoleRights => {
  const policies = model.all(policyKind);
  const managed = model.all(managedPolicyKind);
  const decider = (
    roleArn: string,
    document: RoleDocument,
    written: readonly PolicyStatement[],
  ): ((question: PolicyQuestion) => PolicyAnswer) => {
    const decide = compilePolicy(watch?.given(roleArn, document, written) ?? written);
    return (question) => {
      watch?.asked(roleArn, document, question);
      return decide(question);
    };
  };
  const roles = new Map(
    model.all(roleKind).map(({ ref, attributes, properties }) => {
      const { Arn = ref } = attributes;
      const statements = [
        ...(properties.Policies ?? []).flatMap((policy) => policy.PolicyDocument.Statement),
        ...(properties.ManagedPolicyArns ?? []).flatMap((arn) => managedStatements(arn, managed)),
        ...policies.filter((policy) => policy.properties.Roles.includes(ref)).flatMap(statementsOf),
        ...managed.filter((policy) => policy.properties.Roles?.includes(ref)).flatMap(statementsOf),
      ];
      const trusted = properties.AssumeRolePolicyDocument.Statement;
      return [Arn, { decide: decider(Arn, "rights", statements), trust: decider(Arn, "trust", trusted) }] as const;
    }),
  );
  return {
    isAllowed: (roleArn, action, resource, context = {}) =>
      roles.get(roleArn)?.decide({ action, resource, context: { ...localContext, ...context } }) === "allow",
    isAssumedBy: (roleArn, service, sourceArn) =>
      roles.get(roleArn)?.trust({
        action: "sts:AssumeRole",
        resource: roleArn,
        context: {
          ...localContext,
          "aws:SourceAccount": model.accountId,
          ...(sourceArn !== undefined && { "aws:SourceArn": sourceArn }),
        },
        principal: { type: "Service", name: service },
      }) === "allow",
  };
};

/** Nothing leaves the machine, which is as good as the encrypted transport that policies ask for. */
export const localContext: Readonly<Record<string, string>> = { "aws:SecureTransport": "true" };

const statementsOf = ({
  properties,
}: {
  readonly properties: { readonly PolicyDocument: { readonly Statement: readonly PolicyStatement[] } };
}): readonly PolicyStatement[] => properties.PolicyDocument.Statement;

const managedStatements = (
  arn: string,
  managed: readonly {
    readonly ref: string;
    readonly properties: { readonly PolicyDocument: { readonly Statement: readonly PolicyStatement[] } };
  }[],
): readonly PolicyStatement[] => {
  const own = managed.find((policy) => policy.ref === arn);
  if (own !== undefined) return statementsOf(own);
  const known = awsManaged[arn.replace(/^arn:aws:iam::aws:policy\//, "")];
  if (known === undefined) throw new Error(`the managed policy ${arn} is not played`);
  return known;
};
