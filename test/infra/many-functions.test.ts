import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DataStack } from "@sip/infra/stacks/data";
import { ServiceStack } from "@sip/infra/stacks/service";
import { WatchStack } from "@sip/infra/stacks/watch";
import { stageOf } from "@sip/infra/stages";
import { App } from "aws-cdk-lib";
import { describe, expect, it } from "vitest";
import cdkSettings from "../../cdk.json" with { type: "json" };
import { type Template, templateIn } from "../support/infra/synthesized.ts";
import { ofType, only } from "../support/infra/template-text.ts";
import { manyRows } from "./many-rows.ts";
import { ringingIn } from "./ringing-alarms.ts";

const rows = manyRows();
// In an account with room: functions have places of their own, and instances that stand started.
const stage = { ...stageOf("production"), concurrentRuns: 1_000 };

/** The stacks that grow with the catalog, without the checks of cdk-nag, which take as long again. */
const synthesizeMany = (): string => {
  const [outdir, asset] = [newFolder("sip-many-"), newFolder("sip-asset-")];
  writeFileSync(join(asset, "index.js"), "exports.handler = async () => ({});\n");
  const context = { ...cdkSettings.context, "aws:cdk:enable-asset-metadata": true };
  const app = new App({ outdir, context, analyticsReporting: false, builtinCloudFormationValidation: false });
  const props = { stage, env: { region: stage.region } };
  const data = new DataStack(app, "Data", props);
  const { api } = new ServiceStack(app, "Service", { ...props, data, rows, assetOf: () => asset });
  new WatchStack(app, "Watch", { ...props, rows, api });
  app.synth();
  return outdir;
};

const newFolder = (prefix: string): string => mkdtempSync(join(tmpdir(), prefix));

const outdir = synthesizeMany();
const templates = readdirSync(outdir)
  .filter((file) => file.endsWith(".template.json"))
  .map((file) => {
    const text = readFileSync(join(outdir, file), "utf8");
    return { file, text, template: JSON.parse(text) as Template };
  });
const service = templateIn(outdir, "Service");
const watch = templateIn(outdir, "Watch");

describe("a catalog of 120 functions", () => {
  it("is made, and spread as unevenly as concepts are", () => {
    const functions = ofType(service, "AWS::Lambda::Function").map(([, { Properties }]) => Properties.FunctionName);
    expect(functions.toSorted()).toEqual(rows.map(({ name }) => `sip-production-${name}`).toSorted());
    expect(rows.length).toBe(120);
    expect(rows.filter(({ concept }) => concept === "queue").length).toBe(30);
  });

  // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html: 500 resources, 200 outputs,
  // 200 parameters, 1 MB; and 2,500 resources that one operation changes in all the stacks within a stack.
  it.each(templates)("fits into the template $file, with room", ({ text, template }) => {
    const { Resources, Outputs = {}, Parameters = {} } = template;
    expect(Object.keys(Resources).length).toBeLessThanOrEqual(350);
    expect(Object.keys(Outputs).length).toBeLessThanOrEqual(200);
    expect(Object.keys(Parameters).length).toBeLessThanOrEqual(200);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1_000_000);
  });

  it("fits into one deployment", () => {
    for (const whole of [service, watch]) expect(Object.keys(whole.Resources).length).toBeLessThan(2_500);
  });

  it("has an alarm for each function, and operators one for each", () => {
    const ringing = ringingIn(watch).map(({ name }) => name);
    for (const { name } of rows) expect(ringing).toContain(`sip-production-${name}`);
  });

  // https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_limits.html
  it("fits onto the dashboard: 500 metrics a graph, 2,500 in all", () => {
    const { Properties } = only(watch, "AWS::CloudWatch::Dashboard", {});
    const [, parts] = (Properties.DashboardBody as { "Fn::Join": [string, unknown[]] })["Fn::Join"];
    const body = JSON.parse(parts.map((part) => (typeof part === "string" ? part : "value")).join("")) as {
      readonly widgets: readonly { readonly properties: { readonly metrics?: readonly unknown[] } }[];
    };
    const metrics = body.widgets.map(({ properties }) => properties.metrics?.length ?? 0);
    expect(Math.max(...metrics)).toBeGreaterThanOrEqual(120);
    expect(Math.max(...metrics)).toBeLessThanOrEqual(500);
    expect(metrics.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(2_500);
  });

  it("has no more routes than an HTTP API takes", () => {
    expect(ofType(service, "AWS::ApiGatewayV2::Route").length).toBeLessThanOrEqual(300);
  });
});
