import { catalog } from "@sip/functions/catalog";
import type { FunctionRow } from "@sip/functions/row";
import { addressLimits } from "@sip/infra/constructs/address-limits";
import { describe, expect, it } from "vitest";
import { synthesized } from "./synthesized.ts";
import { idOf, ofType, only, textOf } from "./template-text.ts";

const { Watch: watch, Service: service } = await synthesized("local");
const rows: readonly FunctionRow[] = catalog;

const alarms = ofType(watch, "AWS::CloudWatch::Alarm").map(([, { Properties }]) => ({
  name: String(Properties.AlarmName),
  says: String(Properties.AlarmDescription),
  metric: String(Properties.MetricName),
  above: Properties.Threshold,
  everySeconds: Properties.Period,
  of: ((Properties.Dimensions ?? []) as { Value: unknown }[]).map(({ Value }) => Value),
  tells: (Properties.AlarmActions as unknown[]).map((action) => textOf(action)),
  onSilence: Properties.TreatMissingData,
}));
const alarm = (name: string) => alarms.find((candidate) => candidate.name === `sip-local-${name}`);

const filterOf = (metricName: string): [string, Readonly<Record<string, unknown>>] => {
  const found = ofType(service, "AWS::Logs::MetricFilter").find(([, { Properties }]) =>
    (Properties.MetricTransformations as { MetricName: string }[]).some((one) => one.MetricName === metricName),
  );
  if (found === undefined) throw new Error(`nothing counts ${metricName}`);
  return [found[0], found[1].Properties];
};

describe("an alarm", () => {
  it.each(alarms)("$name says who is hurt, and tells the operators", ({ name, says, tells, onSilence }) => {
    const impacts = rows.filter((row) => name.startsWith(`sip-local-${row.name}-`)).map((row) => row.errorImpact);
    const api = ["People and officers get an error", "People on phones wait so long", "People are told to come again"];
    const table = ["People wait for seconds"];
    const refusals = rows.flatMap(({ countedRefusal }) => countedRefusal?.whoIsHurt ?? []);
    const sms = ["Who has no WhatsApp"];
    const code = ["Applicants with a new phone get no code"];
    const own = { api, sms, table, code }[/^sip-local-(api|sms|table|code)-/.exec(name)?.[1] ?? ""];
    const sentences = own ?? [...impacts, ...refusals];
    expect(sentences.some((sentence) => says.startsWith(sentence))).toBe(true);
    expect(says).toContain("docs/OPERATIONS.md");
    expect(tells).toEqual(["<OperatorAlarms>"]);
    expect(onSilence).toBe("notBreaching");
  });

  it("reaches the operators: their topic lets the alarms of this account in, and not only those who come over TLS", () => {
    for (const [name, { Properties }] of ofType(watch, "AWS::CloudWatch::Alarm")) {
      for (const topic of [Properties.AlarmActions, Properties.OKActions].flat()) {
        const { PolicyDocument } = only(watch, "AWS::SNS::TopicPolicy", { Topics: [topic] }).Properties;
        expect((PolicyDocument as { Statement: unknown[] }).Statement, name).toContainEqual({
          Effect: "Allow",
          Principal: { Service: "cloudwatch.amazonaws.com" },
          Action: "sns:Publish",
          Resource: topic,
          Condition: { StringEquals: { "aws:SourceAccount": { Ref: "AWS::AccountId" } } },
          Sid: expect.any(String),
        });
      }
    }
  });

  it.each(rows)("watches $name for failures and refusals", ({ name }) => {
    expect(alarm(`${name}-errors`)).toMatchObject({ metric: "Errors", above: 0, of: [`sip-local-${name}`] });
    expect(alarm(`${name}-throttles`)).toMatchObject({ metric: "Throttles", above: 0, of: [`sip-local-${name}`] });
  });

  it.each(rows)("hears of every fault that $name logs, also when the run itself goes well", ({ name }) => {
    const log = idOf(service, only(service, "AWS::Logs::LogGroup", { LogGroupName: `/aws/lambda/sip-local-${name}` }));
    const filter = only(service, "AWS::Logs::MetricFilter", {
      LogGroupName: { Ref: log },
      FilterPattern: '"ERROR"',
    }).Properties;
    expect(filter.MetricTransformations).toEqual([
      { MetricNamespace: "SIP", MetricName: `sip-local-${name}-faults`, MetricValue: "1" },
    ]);
    expect(alarm(`${name}-faults`)).toMatchObject({ metric: `sip-local-${name}-faults`, above: 0 });
  });

  it("watches every dead-letter queue that there is", () => {
    const queues = ofType(service, "AWS::SQS::Queue")
      .map(([, { Properties }]) => String(Properties.QueueName))
      .filter((name) => name.endsWith("-dead-letters"));
    const watched = alarms.filter(({ metric }) => metric === "ApproximateNumberOfMessagesVisible");
    expect(watched.flatMap(({ of }) => of).sort()).toEqual(queues.sort());
    expect(watched.every(({ above }) => above === 0)).toBe(true);
  });

  it.each(rows.filter(({ trigger }) => trigger.kind === "changes"))("hears when $name is behind", ({ name }) => {
    expect(alarm(`${name}-behind`)).toMatchObject({ metric: "IteratorAge", above: 15 * 60 * 1000 });
  });

  it.each(rows.filter(({ trigger }) => trigger.kind === "facts"))("hears when work waits too long for $name", (row) => {
    const { trigger, name } = row;
    expect(alarm(`${name}-waiting`)).toMatchObject({
      metric: "ApproximateAgeOfOldestMessage",
      of: [`sip-local-${name}`],
      above: trigger.kind === "facts" ? trigger.mayWaitSeconds : undefined,
      says: expect.stringContaining(row.errorImpact),
    });
  });

  it("hears within two minutes that codes wait: they live for ten", () => {
    const carryCodes = rows.filter(
      ({ trigger }) => trigger.kind === "facts" && trigger.of.includes("verification-requested"),
    );
    expect(carryCodes.length).toBeGreaterThan(0);
    for (const { name } of carryCodes) expect(Number(alarm(`${name}-waiting`)?.above), name).toBeLessThanOrEqual(120);
  });

  it("hears when more wrong codes come than one address can guess in five minutes", () => {
    expect(alarm("confirm-verification-wrong-code")).toMatchObject({
      metric: "sip-local-confirm-verification-wrong-code",
      above: 50,
      everySeconds: 300,
    });
    const codes = addressLimits.find(({ name }) => name === "codes");
    expect(((codes?.requests ?? 0) * 5) / ((codes?.withinSeconds ?? 0) / 300)).toBe(50);
    const [, filter] = filterOf("sip-local-confirm-verification-wrong-code");
    expect(filter.FilterPattern).toBe('"request-refused" "\\"kind\\":\\"wrong-code\\""');
  });

  it("hears of answers 429, which API Gateway does not count, by its log", () => {
    expect(alarm("api-too-many")).toMatchObject({ metric: "sip-local-api-too-many", above: 100 });
    const [, filter] = filterOf("sip-local-api-too-many");
    expect(filter.FilterPattern).toBe('{ $.status = "429" }');
    const log = only(service, "AWS::Logs::LogGroup", { LogGroupName: "/aws/vendedlogs/sip-local-api" });
    expect(filter.LogGroupName).toEqual({ Ref: idOf(service, log) });
  });

  it.each(["Read", "Write"])("hears when the table turns requests away: %s", (kind) => {
    expect(alarm(`table-${kind.toLowerCase()}-throttles`)).toMatchObject({
      metric: `${kind}ThrottleEvents`,
      of: ["sip-local-main"],
      above: 30,
    });
  });

  it("hears when the API fails or is slow", () => {
    expect(alarm("api-failures")).toMatchObject({ metric: "5xx", above: 0 });
    expect(alarm("api-slow")).toMatchObject({ metric: "Latency", above: 1500 });
  });

  it("hears when the month's SMS cost nearly what AWS allows, four fifths of its 1 USD unless told otherwise", () => {
    expect(alarm("sms-spending")).toMatchObject({
      metric: "SMSMonthToDateSpentUSD",
      of: [],
      above: { Ref: "SmsSpendingAlarmUsd" },
    });
    expect(watch.Parameters.SmsSpendingAlarmUsd).toMatchObject({ Default: "0.8" });
  });

  it("hears, and goes on hearing while people are refused for it, when a day's codes are used up", () => {
    for (const { name } of rows.filter(({ rights }) => rights.includes("code-budget:update"))) {
      const log = idOf(
        service,
        only(service, "AWS::Logs::LogGroup", { LogGroupName: `/aws/lambda/sip-local-${name}` }),
      );
      const counted = { LogGroupName: { Ref: log }, FilterPattern: '"code-budget-spent"' };
      expect(only(service, "AWS::Logs::MetricFilter", counted).Properties.MetricTransformations).toEqual([
        { MetricNamespace: "SIP", MetricName: "sip-local-code-budget-spent", MetricValue: "1" },
      ]);
    }
    expect(alarm("code-budget-spent")).toMatchObject({ metric: "sip-local-code-budget-spent", above: 0 });
  });

  it("hears when more than ten SMS in an hour did not arrive, which is more than phones that are switched off", () => {
    expect(alarm("sms-failures")).toMatchObject({
      metric: "NumberOfNotificationsFailed",
      of: ["PhoneNumberDirect"],
      above: 10,
      everySeconds: 3600,
    });
  });
});

describe("the dashboard", () => {
  const [[, dashboard] = []] = ofType(watch, "AWS::CloudWatch::Dashboard");
  const shown = JSON.stringify(dashboard?.Properties.DashboardBody);

  it.each([
    "sip-local-api-too-many",
    "sip-local-confirm-verification-wrong-code",
    "BlockedRequests",
    "us-east-1",
    "ReadThrottleEvents",
    "WriteThrottleEvents",
    "ApproximateAgeOfOldestMessage",
  ])("shows who is turned away and what waits: %s", (name) => {
    expect(shown).toContain(name);
  });
});
