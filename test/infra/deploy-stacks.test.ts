import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deployStacks } from "@sip/infra/deploy-stacks";
import { stageOf } from "@sip/infra/stages";
import { describe, expect, it } from "vitest";

const stage = stageOf("staging");
const webAclArn = "arn:aws:wafv2:us-east-1:111122223333:global/webacl/sip-staging-addresses/a1";

/** A command line of the CDK that deploys nothing, and writes what `--outputs-file` asks for. */
const played = async (publicAddress: string, exitCodes: readonly number[] = []) => {
  const outputsDir = mkdtempSync(join(tmpdir(), "sip-outputs-"));
  const calls: string[] = [];
  const outputs = {
    "sip-staging-edge": { WebAclArn: webAclArn },
    "sip-staging-web": { SiteUrl: "https://d111.cloudfront.net" },
    "sip-staging-service": { PublicAddress: publicAddress },
  };
  const cdk = async (...args: readonly string[]): Promise<number> => {
    calls.push(args.join(" ").replaceAll(outputsDir, "out"));
    const names = args.includes("--all") ? Object.keys(outputs) : ["sip-staging-edge"];
    const told = Object.fromEntries(Object.entries(outputs).filter(([name]) => names.includes(name)));
    writeFileSync(String(args[args.indexOf("--outputs-file") + 1]), JSON.stringify(told));
    return exitCodes[calls.length - 1] ?? 0;
  };
  const options = ["--require-approval", "never"];
  const site = deployStacks({ stage, assemblyDir: "assembly", outputsDir, options, cdk, tell: () => {} });
  return { calls, site };
};

describe("a deployment", () => {
  it("makes the web ACL first and hands its ARN to the web stack", async () => {
    const { calls, site } = await played("https://d111.cloudfront.net");
    expect(await site).toBe("https://d111.cloudfront.net");
    expect(calls).toEqual([
      "deploy --app assembly sip-staging-edge --outputs-file out/outputs-staging-edge.json --require-approval never",
      "deploy --app assembly --all --outputs-file out/outputs-staging.json --require-approval never " +
        `--parameters sip-staging-web:WebAclArn=${webAclArn}`,
    ]);
  });

  it("tells the stacks that name the site its address, once CloudFront has drawn it", async () => {
    const { calls, site } = await played("https://not-yet-known.invalid");
    await site;
    expect(calls).toHaveLength(3);
    expect(calls[2]).toContain(`--parameters sip-staging-web:WebAclArn=${webAclArn}`);
    for (const stack of ["data", "service"]) {
      expect(calls[2]).toContain(`--parameters sip-staging-${stack}:PublicUrl=https://d111.cloudfront.net`);
    }
  });

  it("ends where the CDK fails: no site without its web ACL", async () => {
    const { calls, site } = await played("https://d111.cloudfront.net", [1]);
    await expect(site).rejects.toThrow("the CDK ended with 1");
    expect(calls).toHaveLength(1);
  });
});
