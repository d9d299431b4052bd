import { join, relative } from "node:path";
import { projectRoot } from "./project-root.ts";
import { runCommand } from "./run-command.ts";
import { siteDomain } from "./site-domain.ts";
import { stageFromText } from "./stages.ts";
import { synthesize } from "./synthesize.ts";

// npm run synth [-- stage]: the templates of a stage, production unless told, in cdk.out/.
await runCommand(async () => {
  const [stageText = "production"] = process.argv.slice(2);
  const stage = stageFromText(stageText, siteDomain(process.env));
  const { outdir, wasFresh } = await synthesize({ stage, outdir: join(projectRoot, "cdk.out") });
  process.stdout.write(
    `${stage.name}: templates in ${relative(".", outdir)}/${wasFresh ? " (nothing changed)" : ""}\n`,
  );
});
