import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { catalog } from "@sip/functions/catalog";
import type { CatalogRow } from "@sip/functions/row";
import { sipApp } from "@sip/infra/sip-app";
import type { Stage } from "@sip/infra/stages";
import type { App } from "aws-cdk-lib";

/** The app of a stage, with stand-ins for the bundled functions and the built pages, and the folder that it synthesizes to. */
export const appOf = (
  stage: Stage,
  outdir = newFolder("sip-templates-"),
  rows: readonly CatalogRow[] = catalog,
): { app: App; outdir: string } => {
  const folder = newFolder("sip-assets-");
  const [asset, siteDir] = [join(folder, "function"), join(folder, "site")];
  for (const each of [asset, siteDir]) mkdirSync(each);
  writeFileSync(join(asset, "index.js"), "exports.handler = async () => ({});\n");
  writeFileSync(join(siteDir, "index.html"), "<!doctype html><title>SIP</title>\n");
  return { app: sipApp({ stage, rows, outdir, siteDir, assetOf: () => asset }), outdir };
};

export const textOfTemplate = (outdir: string, stack: string): string =>
  readFileSync(join(outdir, `${stack}.template.json`), "utf8");

const newFolder = (prefix: string): string => mkdtempSync(join(tmpdir(), prefix));
