import { codeValidMinutes } from "@sip/domain/people/request-verification";
import type { FollowerRow, FunctionRow, Trigger } from "@sip/functions/row";
import { ChangeFeed } from "@sip/infra/constructs/change-feed";
import { MainTable } from "@sip/infra/constructs/main-table";
import { stageOf } from "@sip/infra/stages";
import { debtKeptDays } from "@sip/storage-dynamodb/entities/debt";
import { App, Stack } from "aws-cdk-lib";
import { Template as Assertions } from "aws-cdk-lib/assertions";
import { Code, Function as LambdaFunction, Runtime } from "aws-cdk-lib/aws-lambda";
import { describe, expect, it } from "vitest";
import { rows } from "../support/functions/catalog-rows.ts";
import { type Resource, synthesized, type Template } from "../support/infra/synthesized.ts";
import { idOf, ofType, only, textOf } from "../support/infra/template-text.ts";

const { Service: service, Data: data } = await synthesized("local");
type KindOf<K extends Trigger["kind"]> = Extract<Trigger, { kind: K }>;

const rowsWith = <K extends Trigger["kind"]>(kind: K): { row: FunctionRow; trigger: KindOf<K> }[] =>
  rows.flatMap((row) => (row.trigger.kind === kind ? [{ row, trigger: row.trigger as KindOf<K> }] : []));

const functionOf = (name: string) => only(service, "AWS::Lambda::Function", { FunctionName: `sip-local-${name}` });

/** How callers name the function: by its alias where it has one. */
const calledAs = (name: string) => {
  const FunctionName = { Ref: idOf(service, functionOf(name)) };
  const [alias] = ofType(service, "AWS::Lambda::Alias").filter(
    ([, { Properties }]) => JSON.stringify(Properties.FunctionName) === JSON.stringify(FunctionName),
  );
  if (alias === undefined) return { arn: { "Fn::GetAtt": [FunctionName.Ref, "Arn"] }, name: FunctionName };
  const arn = { Ref: alias[0] };
  return { arn, name: { "Fn::Join": ["", [{ "Fn::Select": [6, { "Fn::Split": [":", arn] }] }, ":live"]] } };
};
const mappingOf = (name: string) =>
  only(service, "AWS::Lambda::EventSourceMapping", { FunctionName: calledAs(name).name }).Properties;

describe("every row of the catalog is a Lambda", () => {
  it("has one function for each row, and no other", () => {
    const names = ofType(service, "AWS::Lambda::Function").map(([, { Properties }]) => Properties.FunctionName);
    expect(names.sort()).toEqual(rows.map(({ name }) => `sip-local-${name}`).sort());
  });

  it.each(rows)("$name has its row's memory and time", ({ name, memoryMegabytes, timeoutSeconds }) => {
    expect(functionOf(name).Properties).toMatchObject({
      Runtime: "nodejs24.x",
      Handler: "index.handler",
      MemorySize: memoryMegabytes,
      Timeout: timeoutSeconds,
    });
  });

  it.each(rows)("$name has a log that is not kept for ever", ({ name }) => {
    const log = only(service, "AWS::Logs::LogGroup", { LogGroupName: `/aws/lambda/sip-local-${name}` });
    expect(log.Properties.RetentionInDays).toBe(7);
    expect(functionOf(name).Properties.LoggingConfig).toMatchObject({ LogGroup: { Ref: idOf(service, log) } });
  });
});

const routeKeyOf = ({ operation: { route } }: Extract<Trigger, { kind: "http" }>): string =>
  `${route.method} ${route.path}`;

describe("a row with a route", () => {
  it("has one route for each such row, and no other", () => {
    const keys = ofType(service, "AWS::ApiGatewayV2::Route").map(([, { Properties }]) => Properties.RouteKey);
    expect(keys.sort()).toEqual(
      rowsWith("http")
        .map(({ trigger }) => routeKeyOf(trigger))
        .sort(),
    );
  });

  it.each(rowsWith("http"))("$row.name is reached by $trigger.operation.route.path", ({ row, trigger }) => {
    const route = only(service, "AWS::ApiGatewayV2::Route", { RouteKey: routeKeyOf(trigger) });
    const integrationId = /^integrations\/<(.*)>$/.exec(textOf(route.Properties.Target))?.[1] ?? "";
    const integrations = ofType(service, "AWS::ApiGatewayV2::Integration").filter(([id]) =>
      id.startsWith(integrationId),
    );
    expect(integrations.map(([, { Properties }]) => Properties)).toMatchObject([
      {
        IntegrationType: "AWS_PROXY",
        PayloadFormatVersion: "2.0",
        IntegrationUri: calledAs(row.name).arn,
      },
    ]);
  });

  it.each(rowsWith("http"))("$row.name lets in $trigger.operation.route.caller only", ({ row, trigger }) => {
    const route = only(service, "AWS::ApiGatewayV2::Route", { RouteKey: routeKeyOf(trigger) });
    const guards = { public: "NONE", applicant: "CUSTOM" } as const;
    const { caller } = trigger.operation.route;
    expect(route.Properties.AuthorizationType).toBe(typeof caller === "string" ? guards[caller] : "JWT");
    expect(functionOf(row.name).Properties.Environment).toMatchObject({
      Variables: { CALLER: typeof caller === "string" ? caller : caller.join(" ") },
    });
  });

  const ofStaff = rowsWith("http").filter(({ trigger }) => typeof trigger.operation.route.caller !== "string");

  it.each(ofStaff)("$row.name knows staff by the user pool's ID tokens for the pages", ({ trigger }) => {
    const route = only(service, "AWS::ApiGatewayV2::Route", { RouteKey: routeKeyOf(trigger) });
    const guarding = ofType(service, "AWS::ApiGatewayV2::Authorizer").filter(
      ([id]) => textOf(route.Properties.AuthorizerId) === textOf({ Ref: id }),
    );
    const [[, { Properties }]] = guarding as [[string, Resource]];
    const { Issuer, Audience } = Properties.JwtConfiguration as { Issuer: unknown; Audience: unknown[] };
    expect(textOf(Issuer, [data])).toBe("<StaffPool.ProviderURL>");
    const screens = trigger.operation.route.onScreens ? ["<StaffPoolWallScreen>"] : [];
    expect(Audience.map((audience) => textOf(audience, [data]))).toEqual(["<StaffPoolPages>", ...screens]);
  });

  it("lets screens on the wall, which stay signed in for weeks, read the deadlines and nothing else", () => {
    const asked = rowsWith("http").filter(({ trigger }) => trigger.operation.route.onScreens);
    expect(asked.map(({ row }) => row.name)).toEqual(["list-deadlines"]);
  });

  it("asks authorize-applicant about everybody else, and remembers the answer for five minutes", () => {
    const authorizer = only(service, "AWS::ApiGatewayV2::Authorizer", { AuthorizerType: "REQUEST" }).Properties;
    expect(authorizer).toMatchObject({
      EnableSimpleResponses: true,
      AuthorizerResultTtlInSeconds: 300,
      IdentitySource: ["$request.header.Authorization"],
    });
    expect(textOf(authorizer.AuthorizerUri)).toContain("<AuthorizeApplicantLive>");
  });
});

/** What reads the table's stream. */
const readersOfStream = (template: Template) =>
  ofType(template, "AWS::Lambda::EventSourceMapping").filter(
    ([, { Properties }]) => textOf(Properties.EventSourceArn, [data]) === "<Table.StreamArn>",
  );

describe("who listens to changes of the table", () => {
  const [{ row, trigger } = { row: rows[0], trigger: { followers: [] } }] = rowsWith("changes");
  const name = row?.name ?? "";
  const followers: readonly FollowerRow[] = trigger.followers;
  const [[, { Properties: mapping }]] = readersOfStream(service) as [[string, Resource]];

  it("is one function with one reader: a stream takes two", () => {
    expect(rowsWith("changes").map(({ row }) => row.name)).toEqual([name]);
    expect(readersOfStream(service)).toHaveLength(1);
    expect(mapping.FunctionName).toEqual(calledAs(name).name);
  });

  it("needs no further reader for one more follower, only a queue of its own", { timeout: 60_000 }, () => {
    const stage = stageOf("local");
    const stack = new Stack(new App(), "Grown");
    const table = new MainTable(stack, "Table", stage);
    const ledger: FollowerRow = { ...(followers[0] as FollowerRow), name: "keep-ledger", of: ["application"] };
    const grown = { kind: "changes", followers: [...followers, ledger] } as const;
    const feed = new ChangeFeed(stack, "Feed", { stage, table, row: row as FunctionRow, trigger: grown });
    const code = Code.fromInline("exports.handler = async () => {};");
    feed.feed(new LambdaFunction(stack, "Function", { runtime: Runtime.NODEJS_24_X, handler: "index.handler", code }));
    const mappings = Assertions.fromStack(stack).findResources("AWS::Lambda::EventSourceMapping");
    const sources = Object.values(mappings).map(({ Properties }) => textOf(Properties.EventSourceArn));
    expect(sources.filter((source) => source.includes("StreamArn"))).toHaveLength(1);
    expect(sources.filter((source) => source.includes("Queue"))).toHaveLength(followers.length + 1);
  });

  it("gets the changes that some follower follows, and no others", () => {
    const { Filters } = mapping.FilterCriteria as { Filters: { Pattern: string }[] };
    expect(Filters.map(({ Pattern }) => JSON.parse(Pattern))).toEqual([
      { dynamodb: { NewImage: { entity: { S: [...new Set(followers.flatMap(({ of }) => of))] } } } },
    ]);
  });

  it("loses none: part of a batch fails alone, is tried for half a day, and then lies dead while the stream still has it", () => {
    expect(mapping).toMatchObject({
      StartingPosition: "TRIM_HORIZON",
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ["ReportBatchItemFailures"],
      MaximumRecordAgeInSeconds: 12 * 3600,
    });
    expect(mapping.MaximumRetryAttempts).toBeUndefined();
    const { OnFailure } = mapping.DestinationConfig as { OnFailure: { Destination: unknown } };
    const dead = only(service, "AWS::SQS::Queue", { QueueName: `sip-local-${name}-dead-letters` });
    expect(OnFailure.Destination).toEqual({ "Fn::GetAtt": [idOf(service, dead), "Arn"] });
  });

  it.each(followers)(
    "$name is tried for half a day with what it owes, which then lies dead under its name",
    (follower) => {
      const queue = only(service, "AWS::SQS::Queue", { QueueName: `sip-local-${follower.name}` });
      const dead = only(service, "AWS::SQS::Queue", { QueueName: `sip-local-${follower.name}-dead-letters` });
      const { VisibilityTimeout, RedrivePolicy } = queue.Properties;
      expect(RedrivePolicy).toEqual({
        maxReceiveCount: 480,
        deadLetterTargetArn: { "Fn::GetAtt": [idOf(service, dead), "Arn"] },
      });
      expect(480 * Number(VisibilityTimeout)).toBe(12 * 3600);
      expect(Number(VisibilityTimeout)).toBeGreaterThan(row?.timeoutSeconds ?? 0);
      // Nobody would know of a debt whose word has gone: the alarm counts word.
      expect(queue.Properties.MessageRetentionPeriod).toBe(debtKeptDays * 24 * 3600);
      const EventSourceArn = { "Fn::GetAtt": [idOf(service, queue), "Arn"] };
      expect(only(service, "AWS::Lambda::EventSourceMapping", { EventSourceArn }).Properties).toMatchObject({
        FunctionName: calledAs(name).name,
        FunctionResponseTypes: ["ReportBatchItemFailures"],
      });
    },
  );
});

describe("a row that listens to facts", () => {
  it.each(rowsWith("facts"))("$row.name gets $trigger.of by a rule and a queue of its own", ({ row, trigger }) => {
    const rule = only(service, "AWS::Events::Rule", { Name: `sip-local-${row.name}` }).Properties;
    expect(rule.EventPattern).toEqual({ source: ["sip"], "detail-type": trigger.of });
    const queue = only(service, "AWS::SQS::Queue", { QueueName: `sip-local-${row.name}` });
    const arn = { "Fn::GetAtt": [idOf(service, queue), "Arn"] };
    expect(rule.Targets).toMatchObject([{ Arn: arn }]);
    expect(mappingOf(row.name)).toMatchObject({
      EventSourceArn: arn,
      FunctionResponseTypes: ["ReportBatchItemFailures"],
    });
  });

  it.each(rowsWith("facts"))(
    "$row.name handles twenty facts at once at most, which is what WhatsApp can take",
    ({ row }) => {
      const { BatchSize, ScalingConfig } = mappingOf(row.name);
      const { MaximumConcurrency } = ScalingConfig as { MaximumConcurrency: number };
      expect(MaximumConcurrency * Number(BatchSize)).toBe(20);
    },
  );

  it("codes wait behind nothing but codes: nobody else hears of a verification, and a slow one holds up one more at most", () => {
    const ofCodes = rowsWith("facts").filter(({ trigger }) => trigger.of.includes("verification-requested"));
    expect(ofCodes.map(({ row, trigger }) => [row.name, trigger.of])).toEqual([
      ["send-code", ["verification-requested"]],
    ]);
    expect(mappingOf("send-code")).toMatchObject({ BatchSize: 2, ScalingConfig: { MaximumConcurrency: 10 } });
  });

  it.each(rowsWith("facts"))(
    "$row.name has a failed fact again after a minute and a half: its run is over then, and a code not yet",
    ({ row }) => {
      const queue = only(service, "AWS::SQS::Queue", { QueueName: `sip-local-${row.name}` }).Properties;
      expect(queue.VisibilityTimeout).toBe(90);
      expect(90).toBeGreaterThan(row.timeoutSeconds);
      expect(90).toBeLessThan((codeValidMinutes * 60) / 3);
    },
  );

  it.each(rowsWith("facts"))("$row.name gives up after half an hour, into a queue that can be redriven", ({ row }) => {
    const queue = only(service, "AWS::SQS::Queue", { QueueName: `sip-local-${row.name}` }).Properties;
    const dead = only(service, "AWS::SQS::Queue", { QueueName: `sip-local-${row.name}-dead-letters` });
    expect(queue.RedrivePolicy).toEqual({
      maxReceiveCount: 20,
      deadLetterTargetArn: { "Fn::GetAtt": [idOf(service, dead), "Arn"] },
    });
    expect(20 * Number(queue.VisibilityTimeout)).toBe(30 * 60);
  });
});

describe("a row that runs by the clock", () => {
  it.each(rowsWith("schedule"))("$row.name runs at $trigger.cron in Jakarta and knows for when", ({ row, trigger }) => {
    const schedule = only(service, "AWS::Scheduler::Schedule", { Name: `sip-local-${row.name}` }).Properties;
    expect(schedule).toMatchObject({
      ScheduleExpression: trigger.cron,
      ScheduleExpressionTimezone: "Asia/Jakarta",
      Target: {
        Arn: { "Fn::GetAtt": [idOf(service, functionOf(row.name)), "Arn"] },
        Input: '{"scheduledAt":"<aws.scheduler.scheduled-time>"}',
      },
    });
  });

  it.each(rowsWith("schedule"))(
    "$row.name leaves a dead letter, whether it did not start or did not end well",
    ({ row }) => {
      const dead = only(service, "AWS::SQS::Queue", { QueueName: `sip-local-${row.name}-dead-letters` });
      const arn = { "Fn::GetAtt": [idOf(service, dead), "Arn"] };
      const schedule = only(service, "AWS::Scheduler::Schedule", { Name: `sip-local-${row.name}` }).Properties;
      expect(schedule.Target).toMatchObject({ DeadLetterConfig: { Arn: arn } });
      expect(functionOf(row.name).Properties.DeadLetterConfig).toEqual({ TargetArn: arn });
    },
  );
});
