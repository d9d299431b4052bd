import type { Right } from "@sip/functions/rights";
import type { FunctionRow } from "@sip/functions/row";
import { entityNames } from "@sip/storage-dynamodb/entities";
import { leadingKeysOf } from "@sip/storage-dynamodb/leading-keys";
import { describe, expect, it } from "vitest";
import { rows } from "../support/functions/catalog-rows.ts";
import { type Resource, synthesized } from "../support/infra/synthesized.ts";
import { ofType, only, textOf } from "../support/infra/template-text.ts";
import { type Statement, statementsOf } from "./role-statements.ts";

const { Service: service, Data: data } = await synthesized("local");

/** One action on one resource, for one kind of leading keys where it is held to them: `Allow dynamodb:GetItem <Table.Arn> OFFICE#*`. */
type Grant = string;

/** The one condition that rights have: each leading key of a request is of one of these kinds. */
const leadingKeysIn = (condition: unknown): readonly string[] => {
  const written = condition as { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": string[] } };
  const keys = written["ForAllValues:StringLike"]["dynamodb:LeadingKeys"];
  expect(condition).toEqual({ "ForAllValues:StringLike": { "dynamodb:LeadingKeys": keys } });
  return keys;
};

const grantsOf = ({ effect, actions, resources, condition }: Statement): Grant[] => {
  const grants = actions.flatMap((action) => resources.map((resource) => `${effect} ${action} ${resource}`));
  if (condition === undefined) return grants;
  return leadingKeysIn(condition).flatMap((key) => grants.map((grant) => `${grant} ${key}`));
};

const allow = (actions: readonly string[], resource: string): Grant[] =>
  actions.map((action) => `Allow ${action} ${resource}`);

/** Written out once more, apart from infra: a change of what a right means has to be meant twice. */
const actionOn: Readonly<Record<string, string>> = {
  get: "dynamodb:GetItem",
  "batch-get": "dynamodb:BatchGetItem",
  put: "dynamodb:PutItem",
  update: "dynamodb:UpdateItem",
  delete: "dynamodb:DeleteItem",
};

const elsewhere: Readonly<Record<string, readonly Grant[]>> = {
  "keys-secret:read": allow(["secretsmanager:GetSecretValue"], "<SecretsKeys>"),
  "whatsapp-secret:read": allow(["secretsmanager:GetSecretValue"], "<SecretsWhatsApp>"),
  "bus:publish": allow(["events:PutEvents"], "<Facts.Arn>"),
  "sms:publish": [...allow(["sns:Publish"], "*"), "Deny sns:Publish arn:aws:sns:*:*:*"],
  "alerts-topic:publish": allow(["sns:Publish"], "<SupervisorAlerts>"),
};

/** What is only told: it stands in the environment, and IAM knows nothing of it. */
const toldOnly: readonly Right[] = [
  "bookings:count",
  "breaches:count",
  "codes:count",
  "fallbacks:count",
  "notices:count",
  "public-url:read",
  "staff-identity:read",
  "stage:read",
  "whatsapp-number:read",
  "whatsapp:send",
];

const meaningOf = (right: Right): readonly Grant[] => {
  const [of = "", operation = ""] = right.split(":");
  if (operation === "query") return allow(["dynamodb:Query"], `<Table.Arn>/index/${of}`);
  const action = actionOn[operation];
  if (action === undefined) return elsewhere[right] ?? [];
  return allow([action], `<Table.Arn> ${of === "offices" ? "OFFICES" : `${of.toUpperCase()}#*`}`);
};

const pascal = (name: string): string =>
  name
    .split("-")
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join("");

const readsQueue = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"];

/** What a trigger needs besides: to know who comes through the site, to be fed, and to leave what failed for good. */
const triggerNeeds = ({ name, trigger }: FunctionRow): readonly Grant[] => {
  const id = pascal(name);
  if (trigger.kind === "changes") {
    return [
      ...allow(
        ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:ListStreams"],
        "<Table.StreamArn>",
      ),
      ...allow(["sqs:SendMessage"], `<${id}FeedDeadLetters.Arn>`),
      ...trigger.followers.flatMap((follower) => {
        const queues = `${id}Feed${pascal(follower.name)}`;
        return [
          ...allow(["sqs:SendMessage"], `<${queues}DeadLetters.Arn>`),
          ...allow(["sqs:SendMessage", ...readsQueue], `<${queues}Queue.Arn>`),
        ];
      }),
    ];
  }
  if (trigger.kind === "facts") {
    return allow(readsQueue, `<${id}FactsQueue.Arn>`);
  }
  if (trigger.kind === "http") return allow(["secretsmanager:GetSecretValue"], "<SecretsOrigin>");
  if (trigger.kind === "schedule") return allow(["sqs:SendMessage"], `<${id}ClockDeadLetters.Arn>`);
  return [];
};

const roleOf = ({ name }: FunctionRow): Resource =>
  only(service, "AWS::IAM::Role", { Description: `What ${name} may do` });

describe("a function may do what its row says and nothing else", () => {
  it.each(rows)("$name: $rights", (row) => {
    const expected = [
      ...allow(["logs:CreateLogStream", "logs:PutLogEvents"], `<${pascal(row.name)}Log.Arn>`),
      ...row.rights.flatMap(meaningOf),
      ...triggerNeeds(row),
    ];
    expect(statementsOf(roleOf(row), data).flatMap(grantsOf).toSorted()).toEqual(expected.toSorted());
    expect(roleOf(row).Properties.ManagedPolicyArns).toBeUndefined();
  });

  it.each(rows)("$name is given each right once", ({ rights }) => {
    expect(rights.filter((right, index) => rights.indexOf(right) !== index)).toEqual([]);
    expect(rights.filter((right) => meaningOf(right).length === 0)).toEqual(
      rights.filter((right) => toldOnly.includes(right)),
    );
  });

  it.each(rows)("$name has a role of its own", ({ name }) => {
    const { Role } = only(service, "AWS::Lambda::Function", { FunctionName: `sip-local-${name}` }).Properties;
    expect(textOf(Role)).toBe(`<${pascal(name)}Role.Arn>`);
  });

  it("has no policy beside the roles that could add to them", () => {
    expect(ofType(service, "AWS::IAM::Policy")).toEqual([]);
  });
});

describe("what a function may do with items", () => {
  const onTable = (row: FunctionRow): Statement[] =>
    statementsOf(roleOf(row), data).filter(({ resources }) => resources.includes("<Table.Arn>"));

  it.each(rows)(
    "$name: one statement for each action, because all leading keys of a batch must pass the same one",
    (row) => {
      const actions = onTable(row).map(({ actions: [action, ...others] }) => [action, others.length]);
      expect(actions).toEqual([...new Map(actions.map((each) => [each[0], each])).values()]);
      expect(actions.every(([, others]) => others === 0)).toBe(true);
    },
  );

  it.each(rows)(
    "$name: always held to leading keys, and never a scan, which has none and would be let through",
    (row) => {
      for (const { actions, condition } of onTable(row)) {
        expect(leadingKeysIn(condition).length, String(actions)).toBeGreaterThan(0);
        expect(Object.values(actionOn)).toContain(actions[0]);
      }
    },
  );

  it("tells a phone from its days, its sessions and its limit", () => {
    expect(meaningOf("phone:update")).toEqual(["Allow dynamodb:UpdateItem <Table.Arn> PHONE#*"]);
    const others = entityNames.filter((entity) => entity !== "phone" && leadingKeysOf(entity).startsWith("PHONE#"));
    expect(others).toEqual([]);
  });

  it.each(entityNames)("%s: somebody may touch it", (entity) => {
    expect(rows.filter(({ rights }) => rights.some((right) => right.startsWith(`${entity}:`)))).not.toEqual([]);
  });
});

describe("the clock may start its one function and leave a dead letter", () => {
  it.each(rows.filter(({ trigger }) => trigger.kind === "schedule"))("$name", ({ name }) => {
    const role = only(service, "AWS::IAM::Role", { Description: `Starts ${name} by the clock` });
    expect(statementsOf(role, data).flatMap(grantsOf)).toEqual([
      ...allow(["lambda:InvokeFunction"], `<${pascal(name)}Function.Arn>`),
      ...allow(["sqs:SendMessage"], `<${pascal(name)}ClockDeadLetters.Arn>`),
    ]);
    expect(role.Properties.AssumeRolePolicyDocument).toMatchObject({
      Statement: [
        {
          Principal: { Service: "scheduler.amazonaws.com" },
          Condition: { StringEquals: { "aws:SourceAccount": { Ref: "AWS::AccountId" } } },
        },
      ],
    });
  });
});
