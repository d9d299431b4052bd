import { join } from "node:path";
import { cdkCommand } from "./cdk-command.ts";
import { deployedOutput } from "./deployed-outputs.ts";
import { resourceName } from "./names.ts";
import { projectRoot } from "./project-root.ts";
import { runCommand } from "./run-command.ts";
import { seedStage } from "./seed-stage.ts";
import { siteDomain } from "./site-domain.ts";
import { type Stage, stageFromText } from "./stages.ts";
import { synthesize } from "./synthesize.ts";

/** The stacks that are told the site's address. */
const stacksWithPublicUrl = ["data", "service"] as const;

// npm run deploy -- <stage> [options of `cdk deploy`]
const deploy = async (stage: Stage, options: readonly string[]): Promise<void> => {
  const { outdir } = await synthesize({ stage, outdir: join(projectRoot, ".build", stage.name) });
  const outputsFile = join(projectRoot, ".build", `outputs-${stage.name}.json`);
  const deployAll = async (...more: readonly string[]): Promise<void> => {
    const exitCode = await cdkCommand("deploy", "--app", outdir, "--all", "--outputs-file", outputsFile, ...more);
    if (exitCode !== 0)
      throw new Error(`the CDK ended with ${exitCode}, for the reason above; see "Deploying" in docs/OPERATIONS.md`);
  };
  await deployAll(...options);
  const siteUrl = deployedOutput(outputsFile, stage, "web", "SiteUrl");
  if (deployedOutput(outputsFile, stage, "service", "PublicAddress") !== siteUrl) {
    // CloudFront draws the site's host name, so it is known only now; CloudFormation remembers it from here on.
    process.stdout.write(`the site is ${siteUrl}: telling the stacks that name it\n`);
    const parameters = stacksWithPublicUrl.flatMap((stack) => [
      "--parameters",
      `${resourceName(stage, stack)}:PublicUrl=${siteUrl}`,
    ]);
    await deployAll(...options, ...parameters);
  }
  await seedStage(stage);
  process.stdout.write(`deployed ${siteUrl}\n`);
};

await runCommand(async () => {
  const [stageText, ...options] = process.argv.slice(2);
  if (stageText === undefined) throw new Error("say which stage: npm run deploy -- staging");
  const stage = stageFromText(stageText, siteDomain(process.env));
  if (stage.name === "local") throw new Error("the local stage is not deployed, it is played: npm start");
  await deploy(stage, options);
});
