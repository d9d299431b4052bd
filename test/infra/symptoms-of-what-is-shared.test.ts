import { stageOf } from "@sip/infra/stages";
import { indexes } from "@sip/storage-dynamodb/indexes";
import { describe, expect, it } from "vitest";
import { rows } from "../support/functions/catalog-rows.ts";
import { synthesized } from "../support/infra/synthesized.ts";
import { idOf, only } from "../support/infra/template-text.ts";
import { countingFilter } from "./counting-filter.ts";
import { evaluateMath } from "./metric-math.ts";
import { symptom } from "./symptoms.ts";

const { Watch: watch, Service: service } = await synthesized("production");

describe("a symptom of what functions share", () => {
  it("hears of answers 429, which API Gateway does not count, by its log", () => {
    expect(symptom("api-too-many")).toMatchObject({ metric: "sip-production-api-too-many", above: 100 });
    const filter = countingFilter("sip-production-api-too-many");
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
