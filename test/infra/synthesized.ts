import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sipApp } from "@sip/infra/sip-app";
import { type Stage, stageFromText } from "@sip/infra/stages";

export interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
}

export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs: Readonly<Record<string, { readonly Value: unknown }>>;
}

export const allStackNames = ["Data", "Service", "Web", "Watch"] as const;
export type StackName = (typeof allStackNames)[number];
export type Templates = Readonly<Record<StackName, Template>>;

/** Folders that stand for a bundled function and for built pages, so that templates are tested without building either. */
const standIns = (folder: string) => {
  const asset = join(folder, "function");
  const siteDir = join(folder, "site");
  for (const each of [asset, siteDir]) mkdirSync(each, { recursive: true });
  writeFileSync(join(asset, "index.js"), "exports.handler = async () => ({});\n");
  writeFileSync(join(siteDir, "index.html"), "<!doctype html><title>SIP</title>\n");
  return { assetOf: () => asset, siteDir };
};

/** The app of a stage with stand-ins for what is bundled and built, and the folder that it synthesizes to. */
export const appOf = (stage: Stage) => {
  const folder = mkdtempSync(join(tmpdir(), "sip-infra-"));
  const outdir = join(folder, "cdk.out");
  return { app: sipApp({ stage, outdir, ...standIns(folder) }), outdir };
};

export const textOfTemplate = (outdir: string, stack: StackName): string =>
  readFileSync(join(outdir, `${stack}.template.json`), "utf8");

/** The four templates of a stage. */
export const synthesized = (stageName: string): Templates & { readonly outdir: string } => {
  const { app, outdir } = appOf(stageFromText(stageName));
  app.synth();
  const read = (stack: StackName): Template => JSON.parse(textOfTemplate(outdir, stack));
  return { outdir, Data: read("Data"), Service: read("Service"), Web: read("Web"), Watch: read("Watch") };
};
