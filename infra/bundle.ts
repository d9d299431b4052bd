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
 * Bundles every handler in one esbuild run. Source maps and licences lie beside the assets and not in them: nothing
 * at run time reads them, and a stack trace is read back on a desk.
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
    // As ESM, a bundle pays 36 to 50 ms at every start for its imports of node: modules.
    format: "cjs",
    minify: true,
    sourcemap: "external",
    mainFields: ["module", "main"],
    alias: {
      // Lambda hands credentials over in the environment. The SDK's own chain looks in eight more places: 100 kB.
      "@aws-sdk/credential-provider-node": join(projectRoot, "packages/lambda-kit/src/environment-credentials.ts"),
      "@aws-sdk/middleware-endpoint-discovery": join(projectRoot, "infra/stand-ins/no-endpoint-discovery.ts"),
      bowser: join(projectRoot, "infra/stand-ins/no-browser.ts"),
    },
    // Imported by the SDK when an operation answers with an event stream; no operation of DynamoDB, SNS or EventBridge does.
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
    // Said in the asset itself, because elsewhere than on Lambda a folder above it may say otherwise.
    if (isCode) writeFileSync(join(dirname(path), "package.json"), '{"type":"commonjs"}');
  }
  return { assetOf: (functionName) => join(outdir, functionName) };
};
