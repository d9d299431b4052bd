import { relative } from "node:path";
import { siteDomain } from "./site-domain.ts";
import { stageFromText } from "./stages.ts";
import { synthesize } from "./synthesize.ts";

// npm run synth [-- stage]: the templates of a stage, production unless told, in cdk.out/.
const [stageText = "production"] = process.argv.slice(2);
const stage = stageFromText(stageText, siteDomain(process.env));
const { outdir, wasFresh } = await synthesize({ stage, outdir: "cdk.out" });
process.stdout.write(`${stage.name}: templates in ${relative(".", outdir)}/${wasFresh ? " (nothing changed)" : ""}\n`);
