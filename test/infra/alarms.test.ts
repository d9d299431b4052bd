import { catalog } from "@sip/functions/catalog";
import type { FunctionRow } from "@sip/functions/row";
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

describe("an alarm", () => {
  it.each(alarms)("$name says who is hurt, and tells the operators", ({ name, says, tells, onSilence }) => {
    const impacts = rows.filter((row) => name.startsWith(`sip-local-${row.name}-`)).map((row) => row.errorImpact);
    const api = ["People and officers get an error", "People on phones wait so long"];
    const sms = ["Who has no WhatsApp"];
    const codes = ["Applicants with a new phone get no code"];
    const sentences = name.startsWith("sip-local-api-")
      ? api
      : name.startsWith("sip-local-sms-")
        ? sms
        : name.startsWith("sip-local-code-")
          ? codes
          : impacts;
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
    for (const { name } of rows.filter(({ rights }) => rights.includes("code-budget:spend"))) {
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
