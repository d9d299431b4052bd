import { stageOf } from "@sip/infra/stages";
import { everyService } from "assembly-player/services/every-service";
import { loadModel } from "assembly-player/template/load-model";
import { Stack } from "aws-cdk-lib";
import { Bucket } from "aws-cdk-lib/aws-s3";
import { afterEach, describe, expect, it, vi } from "vitest";
import { appOf, textOfTemplate } from "../support/infra/app-of.ts";
import { allStackNames, templateIn } from "../support/infra/synthesized.ts";

/** Other work on the machine may slow the CDK down. */
const timeout = 120_000;

describe("the templates", { timeout }, () => {
  const first = appOf(stageOf("local"));
  const assembly = first.app.synth();

  it("are the same every time", () => {
    const second = appOf(stageOf("local"));
    second.app.synth();
    for (const stack of allStackNames) {
      expect(textOfTemplate(first.outdir, stack)).toBe(textOfTemplate(second.outdir, stack));
    }
  });

  it("are bound to no account, and to Jakarta, but for what CloudFront takes from us-east-1 only", () => {
    const places = Object.fromEntries(assembly.stacks.map(({ id, environment }) => [id, environment.name]));
    expect(places).toEqual(
      Object.fromEntries(
        allStackNames.map((stack) => [
          stack,
          `aws://unknown-account/${stack === "Edge" ? "us-east-1" : "ap-southeast-3"}`,
        ]),
      ),
    );
  });

  it("export nothing: what one uses of another locks neither", () => {
    for (const stack of allStackNames) {
      const text = JSON.stringify(templateIn(first.outdir, stack));
      expect(text, stack).not.toContain("Fn::ImportValue");
      expect(text, stack).not.toContain('"Export"');
    }
  });

  it("can be played by the local run, every resource and every property", () => {
    const model = loadModel({
      assemblyDir: first.outdir,
      origin: "http://127.0.0.1:3000",
      awsEndpoint: "http://127.0.0.1:3001",
      parameters: { PublicUrl: "http://127.0.0.1:3000", WebAclArn: "{output:sip-local-edge.WebAclArn}" },
      kinds: everyService.flatMap(({ kinds }) => kinds),
    });
    expect(model.outputs.get("sip-local-data.TableName")).toBe("sip-local-main");
  });
});

describe("cdk-nag and CloudFormation's own rules", { timeout }, () => {
  afterEach(() => {
    vi.restoreAllMocks();
    process.exitCode = undefined;
  });

  it.each(["staging", "production"] as const)("have nothing to say about %s", (name) => {
    expect(() => appOf(stageOf(name)).app.synth()).not.toThrow();
  });

  it("would say it", () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const { app } = appOf(stageOf("local"));
    new Bucket(new Stack(app, "Careless"), "Open");
    expect(() => app.synth()).toThrow("AwsSolutions-S1");
  });
});
