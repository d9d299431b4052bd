import { stageFromText, stageNames } from "@sip/infra/stages";
import { hostingKinds } from "@sip/local/hosting/hosting-kinds";
import { identityKinds } from "@sip/local/identity/identity-kinds";
import { coreKinds } from "@sip/local/players/core-kinds";
import { loadModel } from "@sip/local/template/load-model";
import { Stack } from "aws-cdk-lib";
import { Bucket } from "aws-cdk-lib/aws-s3";
import { afterEach, describe, expect, it, vi } from "vitest";
import { allStackNames, appOf, textOfTemplate } from "./synthesized.ts";

describe("the templates", () => {
  it("are the same every time", () => {
    const stage = stageFromText("local");
    const [first, second] = [appOf(stage), appOf(stage)];
    first.app.synth();
    second.app.synth();
    for (const stack of allStackNames) {
      expect(textOfTemplate(first.outdir, stack)).toBe(textOfTemplate(second.outdir, stack));
    }
  });

  it("are bound to no account, and to Jakarta", () => {
    const { app } = appOf(stageFromText("staging"));
    expect(app.synth().stacks.map(({ environment }) => environment.name)).toEqual(
      allStackNames.map(() => "aws://unknown-account/ap-southeast-3"),
    );
  });

  it("can be played by the local run, every resource and every property", () => {
    const { app, outdir } = appOf(stageFromText("local"));
    app.synth();
    const model = loadModel({
      assemblyDir: outdir,
      origin: "http://127.0.0.1:3000",
      awsEndpoint: "http://127.0.0.1:3001",
      parameters: { PublicUrl: "http://127.0.0.1:3000" },
      kinds: [...coreKinds, ...identityKinds, ...hostingKinds],
    });
    expect(model.outputs.get("sip-local-data.TableName")).toBe("sip-local-main");
  });
});

describe("cdk-nag and CloudFormation's own rules", () => {
  afterEach(() => {
    vi.restoreAllMocks();
    process.exitCode = undefined;
  });

  it.each(stageNames)("have nothing to say about %s", (name) => {
    expect(() => appOf(stageFromText(name)).app.synth()).not.toThrow();
  });

  it("would say it", () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const { app } = appOf(stageFromText("local"));
    new Bucket(new Stack(app, "Careless"), "Open");
    expect(() => app.synth()).toThrow("AwsSolutions-S1");
  });
});
