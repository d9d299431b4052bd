import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { contentHash } from "./content-hash.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { projectRoot } from "./project-root.ts";
import type { Stage } from "./stages.ts";

export interface SynthesizeOptions {
  readonly stage: Stage;
  /** Where the cloud assembly goes; what lies there is replaced. */
  readonly outdir: string;
  /** Also when nothing changed since the last time. */
  readonly force?: boolean;
}

export interface Synthesis {
  readonly outdir: string;
  /** True when the assembly was still that of these sources. */
  readonly wasFresh: boolean;
}

/** Everything that a template or an asset is made of. `packages/assembly-player` plays it, and is not in it. */
const packages = [
  "calendar",
  "contracts",
  "domain",
  "event-bus",
  "lambda-kit",
  "notice-channels",
  "sealing",
  "seed",
  "storage-dynamodb",
  "web",
];
const inputs = ["cdk.json", "package-lock.json", "events", "functions", "infra"].concat(
  packages.map((name) => join("packages", name)),
);

/**
 * Writes the cloud assembly of a stage, as a deployment takes it and the local run plays it. Needs no account and no network.
 * Does nothing while the sources are the same; two at once wait for each other. Throws when a handler is missing, the pages
 * do not build, or cdk-nag objects.
 */
export const synthesize = async (options: SynthesizeOptions): Promise<Synthesis> =>
  oneAtATime(join(projectRoot, ".build/synthesize.lock"), () => synthesizeAlone(options));

/** The sources of a stage's assembly as one number; the same sources give the same assembly. */
export const sourcesHash = (stage: Stage): string => contentHash(projectRoot, inputs, JSON.stringify(stage));

const synthesizeAlone = async ({ stage, outdir: given, force = false }: SynthesizeOptions): Promise<Synthesis> => {
  const outdir = resolve(given);
  const mark = join(outdir, "inputs.sha256");
  const hash = sourcesHash(stage);
  if (!force && existsSync(mark) && readFileSync(mark, "utf8") === hash) return { outdir, wasFresh: true };
  // The CDK takes a second to load, and is loaded only when there is something to do.
  const [{ sipApp }, { bundle }, { buildPages }, { catalog }] = await Promise.all([
    import("./sip-app.ts"),
    import("./bundle.ts"),
    import("./build-pages.ts"),
    import("@sip/functions/catalog"),
  ]);
  const [{ assetOf }, siteDir] = await Promise.all([
    bundle(catalog, join(projectRoot, ".build/functions")),
    buildPages({ force }),
  ]);
  if (existsSync(join(outdir, "manifest.json"))) rmSync(outdir, { recursive: true });
  sipApp({ stage, rows: catalog, assetOf, siteDir, outdir }).synth();
  writeFileSync(mark, hash);
  return { outdir, wasFresh: false };
};
