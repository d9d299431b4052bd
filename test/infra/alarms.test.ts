import { stageNames, stageOf } from "@sip/infra/stages";
import { describe, expect, it } from "vitest";
import { followers, rows } from "../support/functions/catalog-rows.ts";
import { synthesized } from "../support/infra/synthesized.ts";
import { ofType, only, textOf } from "../support/infra/template-text.ts";
import { ringingIn } from "./ringing-alarms.ts";
import { symptoms, symptomsIn } from "./symptoms.ts";

const { Watch: watch, Edge: edge } = await synthesized("production");
const { Watch: local } = await synthesized("local");
const ringing = [watch, edge].flatMap(ringingIn);

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
});
