import { catalog } from "@sip/functions/catalog";
import type { FunctionRow, Right } from "@sip/functions/row";
import { describe, expect, it } from "vitest";
import { allStackNames, type Resource, synthesized } from "./synthesized.ts";
import { ofType, only, textOf } from "./template-text.ts";

const templates = await synthesized("local");
const { Service: service, Data: data } = templates;
const rows: readonly FunctionRow[] = catalog;

interface Statement {
  readonly effect: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

const statementsIn = (document: unknown): Statement[] => {
  const { Statement: written } = document as { Statement: Record<string, unknown>[] };
  return written.map(({ Effect, Action, Resource: resources }) => ({
    effect: String(Effect),
    actions: list(Action).map(String),
    resources: list(resources).map((resource) => textOf(resource, [data])),
  }));
};

const statementsOf = (role: Resource): Statement[] =>
  list(role.Properties.Policies ?? []).flatMap((policy) =>
    statementsIn((policy as { PolicyDocument: unknown }).PolicyDocument),
  );

const allow = (actions: readonly string[], ...resources: string[]): Statement => ({
  effect: "Allow",
  actions,
  resources,
});

/** Written out once more, apart from infra: a change of what a right means has to be meant twice. */
const meaning: Readonly<Record<Right, readonly Statement[]>> = {
  "table:read": [
    allow(
      ["dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query"],
      "<Table.Arn>",
      "<Table.Arn>/index/bookings-by-phone",
      "<Table.Arn>/index/arrivals-by-day",
      "<Table.Arn>/index/applications-by-office",
      "<Table.Arn>/index/applications-at-step",
      "<Table.Arn>/index/due-by-instant",
      "<Table.Arn>/index/deadlines-by-office",
    ),
  ],
  "table:write": [
    allow(
      ["dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem", "dynamodb:ConditionCheckItem"],
      "<Table.Arn>",
    ),
  ],
  "keys-secret:read": [allow(["secretsmanager:GetSecretValue"], "<SecretsKeys>")],
  "whatsapp-secret:read": [allow(["secretsmanager:GetSecretValue"], "<SecretsWhatsApp>")],
  "bus:publish": [allow(["events:PutEvents"], "<Facts.Arn>")],
  "sms:publish": [
    allow(["sns:Publish"], "*"),
    { effect: "Deny", actions: ["sns:Publish"], resources: ["arn:aws:sns:*:*:*"] },
  ],
  "code-budget:spend": [],
  "alerts-topic:publish": [allow(["sns:Publish"], "<SupervisorAlerts>")],
};

const pascal = (name: string): string =>
  name
    .split("-")
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join("");

/** What a trigger needs besides: to know who comes through the site, to be fed, and to leave what failed for good. */
const triggerNeeds = ({ name, trigger }: FunctionRow): readonly Statement[] => {
  const id = pascal(name);
  if (trigger.kind === "changes") {
    return [
      allow(
        ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:ListStreams"],
        "<Table.StreamArn>",
      ),
      allow(["sqs:SendMessage"], `<${id}FeedDeadLetters.Arn>`),
    ];
  }
  if (trigger.kind === "facts") {
    const actions = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"];
    return [allow(actions, `<${id}FactsQueue.Arn>`)];
  }
  if (trigger.kind === "http") return [allow(["secretsmanager:GetSecretValue"], "<SecretsOrigin>")];
  if (trigger.kind === "schedule") return [allow(["sqs:SendMessage"], `<${id}ClockDeadLetters.Arn>`)];
  return [];
};

describe("a function may do what its row says and nothing else", () => {
  it.each(rows)("$name: $rights", (row) => {
    const role = only(service, "AWS::IAM::Role", { Description: `What ${row.name} may do` });
    expect(statementsOf(role)).toEqual([
      allow(["logs:CreateLogStream", "logs:PutLogEvents"], `<${pascal(row.name)}Log.Arn>`),
      ...row.rights.flatMap((right) => meaning[right]),
      ...triggerNeeds(row),
    ]);
    expect(role.Properties.ManagedPolicyArns).toBeUndefined();
  });

  it.each(rows)("$name has a role of its own", ({ name }) => {
    const { Role } = only(service, "AWS::Lambda::Function", { FunctionName: `sip-local-${name}` }).Properties;
    expect(textOf(Role)).toBe(`<${pascal(name)}Role.Arn>`);
  });

  it("has no policy beside the roles that could add to them", () => {
    expect(ofType(service, "AWS::IAM::Policy")).toEqual([]);
  });
});

describe("the clock may start its one function and leave a dead letter", () => {
  it.each(rows.filter(({ trigger }) => trigger.kind === "schedule"))("$name", ({ name }) => {
    const role = only(service, "AWS::IAM::Role", { Description: `Starts ${name} by the clock` });
    expect(statementsOf(role)).toEqual([
      allow(["lambda:InvokeFunction"], `<${pascal(name)}Function.Arn>`),
      allow(["sqs:SendMessage"], `<${pascal(name)}ClockDeadLetters.Arn>`),
    ]);
  });
});

describe("no right is given on everything", () => {
  /** SMS: a phone number is no resource, and every topic is denied beside it. The copier is the CDK's own. */
  const known = [/^Service\/(SendCode|SendNotice|ReceiveWhatsapp)Role$/, /^Web\/CustomCDKBucketDeployment/];

  it("but where there is no narrower name for it", () => {
    const wide = allStackNames.flatMap((stack) => {
      const template = templates[stack];
      return [...ofType(template, "AWS::IAM::Role"), ...ofType(template, "AWS::IAM::Policy")].flatMap(
        ([id, resource]) => {
          const documents = [
            resource.Properties.PolicyDocument,
            ...list(resource.Properties.Policies ?? []).map(
              (policy) => (policy as { PolicyDocument?: unknown }).PolicyDocument,
            ),
          ];
          const isWide = documents.some(
            (document) =>
              document !== undefined && /"Effect":"Allow","Resource":(\[[^\]]*)?"\*"/.test(JSON.stringify(document)),
          );
          return isWide ? [`${stack}/${id.replace(/(?:[0-9A-F]{8})+$/, "")}`] : [];
        },
      );
    });
    expect(wide.filter((place) => !known.some((pattern) => pattern.test(place)))).toEqual([]);
    expect(wide.length).toBe(4);
  });
});
