import { catalog } from "@sip/functions/catalog";
import type { FunctionRow } from "@sip/functions/row";
import { addressLimits } from "@sip/infra/constructs/address-limits";
import { stageNames, stageOf } from "@sip/infra/stages";
import { indexes } from "@sip/storage-dynamodb/indexes";
import { describe, expect, it } from "vitest";
import { type Resource, synthesized, type Template } from "../support/infra/synthesized.ts";
import { idOf, ofType, only, textOf } from "../support/infra/template-text.ts";
import { evaluateMath } from "./metric-math.ts";
import { ringingIn } from "./ringing-alarms.ts";

const { Watch: watch, Service: service, Edge: edge } = await synthesized("production");
const { Watch: local } = await synthesized("local");
const rows: readonly FunctionRow[] = catalog;
const followers = rows.flatMap(({ trigger }) => (trigger.kind === "changes" ? trigger.followers : []));
const isStartedByRequest = ({ trigger }: FunctionRow): boolean =>
  trigger.kind === "http" || trigger.kind === "authorizer";

interface MetricQuery {
  readonly Id: string;
  readonly Expression?: string;
  readonly MetricStat?: {
    readonly Metric: { readonly MetricName: string; readonly Dimensions?: readonly { readonly Value: string }[] };
    readonly Period: number;
  };
}

const symptomOf = ({ Properties }: Resource) => {
  const queries = (Properties.Metrics ?? []) as MetricQuery[];
  return {
    name: String(Properties.AlarmName),
    says: String(Properties.AlarmDescription),
    metric: Properties.MetricName,
    math: queries.find(({ Expression }) => Expression !== undefined)?.Expression,
    above: Properties.Threshold,
    everySeconds: Properties.Period ?? queries.find(({ MetricStat }) => MetricStat)?.MetricStat?.Period,
    periods: Properties.EvaluationPeriods,
    of: ((Properties.Dimensions ?? []) as { Value: unknown }[]).map(({ Value }) => Value),
    counts: queries.flatMap(({ Id, MetricStat }) =>
      MetricStat === undefined
        ? []
        : [
            {
              id: Id,
              metric: MetricStat.Metric.MetricName,
              of: (MetricStat.Metric.Dimensions ?? []).map(({ Value }) => Value),
            },
          ],
    ),
    actions: [Properties.AlarmActions, Properties.OKActions, Properties.InsufficientDataActions],
    onSilence: Properties.TreatMissingData,
  };
};

const symptomsIn = (template: Template) =>
  ofType(template, "AWS::CloudWatch::Alarm").map(([, resource]) => symptomOf(resource));
const symptoms = symptomsIn(watch);
const symptom = (name: string) => symptoms.find((candidate) => candidate.name === `sip-production-${name}`);

const ringing = [watch, edge].flatMap(ringingIn);

const filterOf = (metricName: string): [string, Readonly<Record<string, unknown>>] => {
  const found = ofType(service, "AWS::Logs::MetricFilter").find(([, { Properties }]) =>
    (Properties.MetricTransformations as { MetricName: string }[]).some((one) => one.MetricName === metricName),
  );
  if (found === undefined) throw new Error(`nothing counts ${metricName}`);
  return [found[0], found[1].Properties];
};

describe("the alarms that ring", () => {
  it("are one for each function and follower of the table, and one for each thing that functions share: no other", () => {
    const shared = ["api", "table", "code-budget", "sms", "concurrency", "address-limits"];
    const about = [...rows, ...followers].map(({ name }) => name).concat(shared);
    expect(ringing.map(({ name }) => name).toSorted()).toEqual(
      about.map((name) => `sip-production-${name}`).toSorted(),
    );
  });

  it("gather every symptom that is looked for, each of them once, and the symptoms by themselves tell nobody", () => {
    const all = [...symptoms, ...symptomsIn(edge)];
    expect(ringing.flatMap(({ gathers }) => gathers).toSorted()).toEqual(all.map(({ name }) => name).toSorted());
    expect(all.flatMap(({ actions }) => actions).filter((actions) => actions !== undefined)).toEqual([]);
  });

  it("go off when any one symptom is seen", () => {
    for (const { name, rule } of ringing) {
      expect(textOf(rule), name).toMatch(/^\(ALARM\("<\w+\.Arn>"\)( OR ALARM\("<\w+\.Arn>"\))*\)$/);
    }
  });

  it.each(ringing)(
    "$name says who is hurt and where to look, and tells the operators when it begins and when it ends",
    (one) => {
      const row = rows.find(({ name }) => one.name === `sip-production-${name}`);
      const follower = followers.find(({ name }) => one.name === `sip-production-${name}`);
      const shared = {
        api: ["People and officers get an error", "People on phones wait so long", "People are told to come again"],
        table: ["People are told to come again"],
        "code-budget": ["Applicants with a new phone get no code"],
        sms: ["Who has no WhatsApp"],
        concurrency: ["Whoever comes next is turned away"],
        "address-limits": ["People who share a network address"],
      }[one.name.replace("sip-production-", "")];
      const sentences = [
        row?.errorImpact,
        row?.countedRefusal?.whoIsHurt,
        follower?.errorImpact,
        ...(shared ?? []),
      ].filter((sentence) => sentence !== undefined);
      expect(sentences.length).toBeGreaterThan(0);
      for (const sentence of sentences) expect(one.says).toContain(sentence);
      expect(one.says).toContain("docs/OPERATIONS.md");
      expect(one.says.length).toBeLessThanOrEqual(1024);
      for (const actions of [one.onAlarm, one.onOk]) {
        expect(actions.map((action) => textOf(action))).toEqual(["<OperatorAlarms>"]);
      }
    },
  );

  it("of one follower does not ring with another, whose trouble would be hidden as long as that rings", () => {
    for (const { name } of followers) {
      const own = ["owes", "dead-letters", "silence"].map((seen) => `sip-production-${name}-${seen}`);
      const alarm = ringing.find((one) => one.name === `sip-production-${name}`);
      expect(alarm?.gathers.toSorted(), name).toEqual(own.toSorted());
    }
  });

  it("reach the operators: their topic lets the alarms of this account in, and not only those who come over TLS", () => {
    for (const { name, onAlarm, onOk, template } of ringing) {
      for (const topic of [...onAlarm, ...onOk]) {
        const { PolicyDocument } = only(template, "AWS::SNS::TopicPolicy", { Topics: [topic] }).Properties;
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

  it("tell of the account as a whole on production alone: those of staging would tell of production", () => {
    expect(stageNames.filter((name) => stageOf(name).tellsOfAccount)).toEqual(["production"]);
    expect(ringingIn(local)).toHaveLength(rows.length + followers.length + 3);
    expect(local.Parameters).not.toHaveProperty("SmsSpendingAlarmUsd");
    const seen = JSON.stringify(ofType(local, "AWS::CloudWatch::Alarm"));
    for (const ofAccount of ["AWS/SNS", "ClaimedAccountConcurrency"]) expect(seen).not.toContain(ofAccount);
  });
});

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html, and alarm-limits.html */
describe("CloudWatch takes every alarm", () => {
  const all = [...symptoms, ...symptomsIn(edge)];

  it("that reads ten metrics at most: the table has as many as its indexes and one", () => {
    for (const { name, counts } of all) expect(counts.length, name).toBeLessThanOrEqual(10);
  });

  it("that looks back over a day at most, or over a week in periods of an hour and more", () => {
    for (const { name, everySeconds, periods } of all) {
      const most = Number(everySeconds) < 3_600 ? 86_400 : 604_800;
      expect(Number(everySeconds) * Number(periods), name).toBeLessThanOrEqual(most);
      expect(Number(everySeconds) % 60, name).toBe(0);
    }
  });

  it("whose rule has 10,240 characters and a hundred others at most", () => {
    for (const { name, gathers, rule } of ringing) {
      expect(gathers.length, name).toBeLessThanOrEqual(100);
      expect(JSON.stringify(rule).length, name).toBeLessThanOrEqual(10_240);
    }
  });
});

describe("a symptom", () => {
  it.each(symptoms)("$name says who is hurt", ({ name, says }) => {
    const row = rows.find((candidate) => name.startsWith(`sip-production-${candidate.name}-`));
    const impacts = [row?.errorImpact, row?.countedRefusal?.whoIsHurt].filter((sentence) => sentence !== undefined);
    const [first = ""] = says.split(". ");
    expect(row === undefined || impacts.some((impact) => says.startsWith(impact))).toBe(true);
    expect(first.length).toBeGreaterThan(20);
  });

  it("takes no data for well when it is something too many, and for harm when it is something too few", () => {
    for (const { name, onSilence } of symptoms) {
      const row = rows.find((candidate) => name === `sip-production-${candidate.name}-silence`);
      expect(onSilence, name).toBe(row?.trigger.kind === "schedule" ? "breaching" : "notBreaching");
    }
  });

  it.each(rows)("of $name is a run that failed", ({ name, trigger }) => {
    expect(symptom(`${name}-errors`)).toMatchObject({
      metric: "Errors",
      above: 0,
      of: [`sip-production-${name}`],
      periods: 1,
    });
    // One that runs by the clock is seen until its next run.
    if (trigger.kind !== "schedule") expect(symptom(`${name}-errors`)?.everySeconds).toBe(300);
  });

  it("of what runs each half hour, or each hour, is not gone and there again between two runs", () => {
    expect(symptom("probe-health-faults")?.everySeconds).toBe(35 * 60);
    expect(symptom("reopen-returned-seats-faults")?.everySeconds).toBe(65 * 60);
    expect(symptom("sweep-deadlines-errors")?.everySeconds).toBe(10 * 60);
  });

  it.each(rows.filter(isStartedByRequest))(
    "of $name is that Lambda has no place for it for longer than a rush lasts",
    ({ name }) => {
      expect(symptom(`${name}-throttles`)).toMatchObject({
        metric: "Throttles",
        above: 0,
        of: [`sip-production-${name}`],
        everySeconds: 300,
        periods: 3,
      });
    },
  );

  it.each(rows.filter((row) => !isStartedByRequest(row)))("of $name is none that Lambda tries it again", (row) => {
    const { name } = row;
    expect(symptom(`${name}-throttles`)).toBeUndefined();
    const fed = row.trigger.kind === "changes" ? row.trigger.followers : [row];
    for (const { name: of } of fed) expect(symptom(`${of}-silence`), of).toBeDefined();
  });

  it.each(rows)("hears of every fault that $name logs, also when the run itself goes well", ({ name }) => {
    const log = idOf(
      service,
      only(service, "AWS::Logs::LogGroup", { LogGroupName: `/aws/lambda/sip-production-${name}` }),
    );
    const filter = only(service, "AWS::Logs::MetricFilter", {
      LogGroupName: { Ref: log },
      FilterPattern: '{ $.level = "ERROR" }',
    }).Properties;
    expect(filter.MetricTransformations).toEqual([
      { MetricNamespace: "SIP", MetricName: `sip-production-${name}-faults`, MetricValue: "1" },
    ]);
    expect(symptom(`${name}-faults`)).toMatchObject({ metric: `sip-production-${name}-faults`, above: 0 });
  });

  it("watches every dead-letter queue that there is", () => {
    const queues = ofType(service, "AWS::SQS::Queue")
      .map(([, { Properties }]) => String(Properties.QueueName))
      .filter((name) => name.endsWith("-dead-letters"));
    const watched = symptoms.filter(({ metric }) => metric === "ApproximateNumberOfMessagesVisible");
    expect(watched.flatMap(({ of }) => of).sort()).toEqual(queues.sort());
    expect(watched.every(({ above }) => above === 0)).toBe(true);
  });

  it.each(rows.filter(({ trigger }) => trigger.kind === "changes"))("hears when $name is behind", ({ name }) => {
    expect(symptom(`${name}-behind`)).toMatchObject({ metric: "IteratorAge", above: 15 * 60 * 1000 });
  });

  it.each(followers)("hears when $name has owed something for a quarter of an hour", ({ name, errorImpact }) => {
    const found = symptom(`${name}-owes`);
    expect(found).toMatchObject({
      above: 0,
      everySeconds: 300,
      periods: 3,
      says: expect.stringContaining(errorImpact),
    });
    expect(found?.counts.flatMap(({ of }) => of)).toEqual(Array.from({ length: 3 }, () => `sip-production-${name}`));
    const owing = Object.fromEntries(found?.counts.map(({ id }) => [id, new Map<number, number>()]) ?? []);
    const owed = () => evaluateMath(found?.math ?? "", { metrics: owing, instants: [0] }).get(0);
    expect(owed()).toBe(0);
    // Word of a debt is in hand most of the time, and SQS counts it apart.
    const inHand = found?.counts.find(({ metric }) => metric === "ApproximateNumberOfMessagesNotVisible");
    owing[inHand?.id ?? ""]?.set(0, 1);
    expect(owed()).toBe(1);
  });

  it.each(rows.filter(({ trigger }) => trigger.kind === "facts"))("hears when work waits too long for $name", (row) => {
    const { trigger, name } = row;
    expect(symptom(`${name}-waiting`)).toMatchObject({
      metric: "ApproximateAgeOfOldestMessage",
      of: [`sip-production-${name}`],
      above: trigger.kind === "facts" ? trigger.mayWaitSeconds : undefined,
      says: expect.stringContaining(row.errorImpact),
    });
  });

  it("hears within two minutes that codes wait: they live for ten", () => {
    const carryCodes = rows.filter(
      ({ trigger }) => trigger.kind === "facts" && trigger.of.includes("verification-requested"),
    );
    expect(carryCodes.length).toBeGreaterThan(0);
    for (const { name } of carryCodes) expect(Number(symptom(`${name}-waiting`)?.above), name).toBeLessThanOrEqual(120);
  });

  it("hears when more wrong codes come than one address can guess in five minutes", () => {
    expect(symptom("confirm-verification-wrong-code")).toMatchObject({
      metric: "sip-production-confirm-verification-wrong-code",
      above: 50,
      everySeconds: 300,
    });
    const codes = addressLimits.find(({ name }) => name === "codes");
    expect(((codes?.requests ?? 0) * 5) / ((codes?.withinSeconds ?? 0) / 300)).toBe(50);
    const [, filter] = filterOf("sip-production-confirm-verification-wrong-code");
    expect(filter.FilterPattern).toBe('{ ($.event = "request-refused") && ($.kind = "wrong-code") }');
  });

  it("hears of answers 429, which API Gateway does not count, by its log", () => {
    expect(symptom("api-too-many")).toMatchObject({ metric: "sip-production-api-too-many", above: 100 });
    const [, filter] = filterOf("sip-production-api-too-many");
    expect(filter.FilterPattern).toBe('{ $.status = "429" }');
    const log = only(service, "AWS::Logs::LogGroup", { LogGroupName: "/aws/vendedlogs/sip-production-api" });
    expect(filter.LogGroupName).toEqual({ Ref: idOf(service, log) });
  });

  it.each(["Read", "Write"])("hears when the table or one of its indexes turns requests away: %s", (kind) => {
    const found = symptom(`table-${kind.toLowerCase()}-throttles`);
    expect(found).toMatchObject({ above: 30, everySeconds: 300 });
    const counted = Object.values(indexes).map(({ name }) => ["sip-production-main", name].toSorted().join());
    expect(found?.counts.map(({ metric, of }) => [metric, of.toSorted().join()])).toEqual(
      ["sip-production-main", ...counted].map((of) => [`${kind}ThrottleEvents`, of]),
    );
    const metrics = Object.fromEntries(found?.counts.map(({ id }) => [id, new Map([[0, 5]])]) ?? []);
    expect(evaluateMath(found?.math ?? "", { metrics, instants: [0] }).get(0)).toBe(40);
    // Nothing was turned away any more: an alarm that saw no value at all might go on ringing.
    const none = Object.fromEntries(Object.keys(metrics).map((id) => [id, new Map<number, number>()]));
    expect(evaluateMath(found?.math ?? "", { metrics: none, instants: [0] }).get(0)).toBe(0);
  });

  it.each([
    ["one answer in fifty failed", { asked: 1_000, failed: 20 }, true],
    ["one answer in two hundred failed, as a rush may bring about", { asked: 10_000, failed: 50 }, false],
    ["all of a few requests failed, for which their functions ring", { asked: 10, failed: 10 }, false],
    ["all of some more failed, as when the gateway reaches no function", { asked: 11, failed: 11 }, true],
  ])("hears when the API fails: %s", (_what, { asked, failed }, rings) => {
    const found = symptom("api-failures");
    expect(found?.counts.map(({ id, metric }) => [id, metric])).toEqual([
      ["failed", "5xx"],
      ["asked", "Count"],
    ]);
    const metrics = { asked: new Map([[0, asked]]), failed: new Map([[0, failed]]) };
    const share = evaluateMath(found?.math ?? "", { metrics, instants: [0] }).get(0) ?? 0;
    expect(share > Number(found?.above)).toBe(rings);
  });

  it.each([
    ["one in twenty waits two seconds", { asked: 400, slow: 2_000 }, true],
    ["as many as are asked of a small office", { asked: 20, slow: 2_000 }, true],
    ["by night three people find their functions cold", { asked: 3, slow: 2_000 }, false],
    ["all is well", { asked: 400, slow: 300 }, false],
  ])("hears when the API is slow for a quarter of an hour: %s", (_what, { asked, slow }, rings) => {
    const found = symptom("api-slow");
    expect(found).toMatchObject({ above: 1500, everySeconds: 300, periods: 3 });
    expect(found?.counts.map(({ id, metric }) => [id, metric])).toEqual([
      ["asked", "Count"],
      ["slow", "Latency"],
    ]);
    const metrics = { asked: new Map([[0, asked]]), slow: new Map([[0, slow]]) };
    const waited = evaluateMath(found?.math ?? "", { metrics, instants: [0] }).get(0) ?? 0;
    expect(waited > Number(found?.above)).toBe(rings);
  });

  it("hears when nine in ten runs of the account are taken or kept, and not when they are only kept", () => {
    const { concurrentRuns } = stageOf("production");
    expect(symptom("concurrency-claimed")).toMatchObject({
      metric: "ClaimedAccountConcurrency",
      of: [],
      above: 0.9 * concurrentRuns,
      periods: 3,
    });
    const kept = rows.map(({ trigger, reserved = 0 }) =>
      trigger.kind === "facts" ? trigger.atOnce.functions : reserved,
    );
    expect(kept.reduce((sum, each) => sum + each)).toBeLessThan(0.9 * 1_000);
  });

  it("hears when the month's SMS cost nearly what AWS allows, four fifths of its 1 USD unless told otherwise", () => {
    expect(symptom("sms-spending")).toMatchObject({
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
        only(service, "AWS::Logs::LogGroup", { LogGroupName: `/aws/lambda/sip-production-${name}` }),
      );
      const counted = { LogGroupName: { Ref: log }, FilterPattern: '{ $.event = "code-budget-spent" }' };
      expect(only(service, "AWS::Logs::MetricFilter", counted).Properties.MetricTransformations).toEqual([
        { MetricNamespace: "SIP", MetricName: "sip-production-code-budget-spent", MetricValue: "1" },
      ]);
    }
    expect(symptom("code-budget-spent")).toMatchObject({ metric: "sip-production-code-budget-spent", above: 0 });
  });

  it("hears when more than ten SMS in an hour did not arrive, which is more than phones that are switched off", () => {
    expect(symptom("sms-failures")).toMatchObject({
      metric: "NumberOfNotificationsFailed",
      of: ["PhoneNumberDirect"],
      above: 10,
      everySeconds: 3600,
    });
  });
});
