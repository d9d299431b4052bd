import { join } from "node:path";
import { cdkCommand } from "./cdk-command.ts";
import { deployStacks } from "./deploy-stacks.ts";
import { projectRoot } from "./project-root.ts";
import { runCommand } from "./run-command.ts";
import { seedStage } from "./seed-stage.ts";
import { siteDomain } from "./site-domain.ts";
import { stageFromText } from "./stages.ts";
import { synthesize } from "./synthesize.ts";

// npm run deploy -- <stage> [options of `cdk deploy`]
await runCommand(async () => {
  const [stageText, ...options] = process.argv.slice(2);
  if (stageText === undefined) throw new Error("say which stage: npm run deploy -- staging");
  const stage = stageFromText(stageText, siteDomain(process.env));
  if (stage.name === "local") throw new Error("the local stage is not deployed, it is played: npm start");
  const outputsDir = join(projectRoot, ".build");
  const { outdir } = await synthesize({ stage, outdir: join(outputsDir, stage.name) });
  const tell = (line: string): void => void process.stdout.write(`${line}\n`);
  const siteUrl = await deployStacks({ stage, assemblyDir: outdir, outputsDir, options, cdk: cdkCommand, tell });
  await seedStage(stage);
  tell(`deployed ${siteUrl}`);
});
