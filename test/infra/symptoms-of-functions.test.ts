import type { FunctionRow } from "@sip/functions/row";
import { addressLimits } from "@sip/infra/constructs/address-limits";
import { describe, expect, it } from "vitest";
import { followers, rows } from "../support/functions/catalog-rows.ts";
import { synthesized } from "../support/infra/synthesized.ts";
import { idOf, ofType, only } from "../support/infra/template-text.ts";
import { countingFilter } from "./counting-filter.ts";
import { evaluateMath } from "./metric-math.ts";
import { symptom, symptoms } from "./symptoms.ts";

const { Service: service } = await synthesized("production");
const isStartedByRequest = ({ trigger }: FunctionRow): boolean =>
  trigger.kind === "http" || trigger.kind === "authorizer";

describe("a symptom of a function", () => {
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
    const filter = countingFilter("sip-production-confirm-verification-wrong-code");
    expect(filter.FilterPattern).toBe('{ ($.event = "request-refused") && ($.kind = "wrong-code") }');
  });
});
