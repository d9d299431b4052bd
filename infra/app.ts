import { join } from "node:path";
import { catalog } from "@sip/functions/catalog";
import { buildPages } from "./build-pages.ts";
import { bundle } from "./bundle.ts";
import { projectRoot } from "./project-root.ts";
import { sipApp } from "./sip-app.ts";
import { siteDomain } from "./site-domain.ts";
import { stageFromText } from "./stages.ts";

// What the CDK's own commands run (cdk.json): `SIP_STAGE=staging npx cdk diff`. They say where the templates go in CDK_OUTDIR.
const stage = stageFromText(process.env.SIP_STAGE ?? "production", siteDomain(process.env));
const { assetOf } = await bundle(catalog, join(projectRoot, ".build/functions"));
sipApp({ stage, rows: catalog, assetOf, siteDir: await buildPages({ force: false }) }).synth();
