import { join } from "node:path";
import { deployedOutput } from "./deployed-outputs.ts";
import { resourceName } from "./names.ts";
import type { Stage } from "./stages.ts";

export interface Deployment {
  readonly stage: Stage;
  /** The cloud assembly. */
  readonly assemblyDir: string;
  /** Where the stacks' outputs are written. */
  readonly outputsDir: string;
  /** Options of `cdk deploy` from the command line. */
  readonly options: readonly string[];
  /** Runs the CDK with these arguments and answers its exit code. */
  readonly cdk: (...args: readonly string[]) => Promise<number>;
  readonly tell: (line: string) => void;
}

/** The stacks that are told the site's address. */
const stacksWithPublicUrl = ["data", "service"] as const;

/**
 * Deploys the stacks of a stage, each after those that it needs. The web ACL is in another region, so its ARN is passed
 * to the web stack here. Answers the site's address.
 */
export const deployStacks = async ({
  stage,
  assemblyDir,
  outputsDir,
  options,
  cdk,
  tell,
}: Deployment): Promise<string> => {
  const outputs = (part: string) => join(outputsDir, `outputs-${stage.name}${part}.json`);
  const deploy = async (stacks: string, outputsFile: string, parameters: readonly string[]): Promise<void> => {
    const given = parameters.flatMap((parameter) => ["--parameters", parameter]);
    const args = ["deploy", "--app", assemblyDir, stacks, "--outputs-file", outputsFile, ...options, ...given];
    const exitCode = await cdk(...args);
    if (exitCode !== 0)
      throw new Error(`the CDK ended with ${exitCode}, for the reason above; see "Deploying" in docs/OPERATIONS.md`);
  };
  const edgeStack = resourceName(stage, "edge");
  await deploy(edgeStack, outputs("-edge"), []);
  const webAclArn = deployedOutput(outputs("-edge"), stage, "edge", "WebAclArn");
  const protection = `${resourceName(stage, "web")}:WebAclArn=${webAclArn}`;
  await deploy("--all", outputs(""), [protection]);
  const siteUrl = deployedOutput(outputs(""), stage, "web", "SiteUrl");
  if (deployedOutput(outputs(""), stage, "service", "PublicAddress") !== siteUrl) {
    // CloudFront chooses the site's host name, so it is known only now; from here on CloudFormation keeps it.
    tell(`the site is ${siteUrl}: telling the stacks that name it`);
    const addresses = stacksWithPublicUrl.map((stack) => `${resourceName(stage, stack)}:PublicUrl=${siteUrl}`);
    await deploy("--all", outputs(""), [protection, ...addresses]);
  }
  return siteUrl;
};
