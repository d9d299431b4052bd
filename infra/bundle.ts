import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { build } from "esbuild";
import { projectRoot } from "./project-root.ts";
import { slimSdk } from "./slim-sdk.ts";
import { unusedSchemas } from "./unused-schemas.ts";

export interface BundleEntry {
  readonly name: string;
  readonly concept: string;
}

export interface Bundles {
  /** Folder of a function's index.js. */
  assetOf(functionName: string): string;
}

/**
 * Bundles every handler in one esbuild run. Source maps and licences are beside the assets, not in them: nothing reads
 * them at run time.
 */
export const bundle = async (entries: readonly BundleEntry[], outdir: string): Promise<Bundles> => {
  const handlerOf = ({ concept, name }: BundleEntry) => join(projectRoot, "functions", concept, name, "handler.ts");
  const missing = entries.filter((entry) => !existsSync(handlerOf(entry)));
  if (missing.length > 0) {
    const names = missing.map(({ concept, name }) => `functions/${concept}/${name}/handler.ts`);
    throw new Error(`the catalog names functions that have no handler:\n  ${names.join("\n  ")}`);
  }
  const built = await build({
    entryPoints: entries.map((entry) => ({ in: handlerOf(entry), out: join(entry.name, "index") })),
    outdir,
    write: false,
    bundle: true,
    platform: "node",
    target: "node24",
    // As ESM, a bundle needs 36 to 50 ms more at each start, for its imports of node: modules.
    format: "cjs",
    minify: true,
    sourcemap: "external",
    mainFields: ["module", "main"],
    alias: {
      // Lambda gives credentials in the environment. The SDK's own chain also tries eight other sources: 100 kB.
      "@aws-sdk/credential-provider-node": join(projectRoot, "packages/lambda-kit/src/environment-credentials.ts"),
      "@aws-sdk/middleware-endpoint-discovery": join(projectRoot, "infra/stand-ins/no-endpoint-discovery.ts"),
      bowser: join(projectRoot, "infra/stand-ins/no-browser.ts"),
    },
    // The SDK imports this when an operation answers with an event stream; none of DynamoDB, SNS or EventBridge does.
    external: ["@smithy/core/event-streams"],
    plugins: [slimSdk, unusedSchemas],
    legalComments: "external",
    absWorkingDir: projectRoot,
    logLevel: "error",
  });
  rmSync(outdir, { recursive: true, force: true });
  for (const file of built.outputFiles) {
    const isCode = file.path.endsWith(".js");
    const path = isCode ? file.path : join(outdir, "beside", basename(dirname(file.path)), basename(file.path));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file.contents);
    // Written into the asset itself: outside Lambda a parent folder may say otherwise.
    if (isCode) writeFileSync(join(dirname(path), "package.json"), '{"type":"commonjs"}');
  }
  return { assetOf: (functionName) => join(outdir, functionName) };
};
