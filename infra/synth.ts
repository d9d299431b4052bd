import { join, relative } from "node:path";
import { lintTemplates } from "./lint-templates.ts";
import { projectRoot } from "./project-root.ts";
import { runCommand } from "./run-command.ts";
import { siteDomain } from "./site-domain.ts";
import { stageFromText } from "./stages.ts";
import { synthesize } from "./synthesize.ts";

// npm run synth [-- stage]: the templates of a stage (production by default) in cdk.out/, checked by cfn-lint if it is
// installed.
await runCommand(async () => {
  const [stageText = "production"] = process.argv.slice(2);
  const stage = stageFromText(stageText, siteDomain(process.env));
  const { outdir, wasFresh } = await synthesize({ stage, outdir: join(projectRoot, "cdk.out") });
  process.stdout.write(
    `${stage.name}: templates in ${relative(".", outdir)}/${wasFresh ? " (nothing changed)" : ""}\n`,
  );
  const lint = await lintTemplates({ outdir, stage });
  process.stdout.write(
    lint === "clean" ? "cfn-lint finds nothing\n" : "cfn-lint is not installed, nothing was linted\n",
  );
});
