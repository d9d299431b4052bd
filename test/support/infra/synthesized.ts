import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { contentHash } from "@sip/infra/content-hash";
import { oneAtATime } from "@sip/infra/one-at-a-time";
import { projectRoot } from "@sip/infra/project-root";
import { type StageName, stageOf } from "@sip/infra/stages";
import { wholeTemplate } from "./whole-template.ts";

export interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
  readonly Metadata?: unknown;
}

export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Parameters: Readonly<Record<string, { readonly Default?: unknown }>>;
  readonly Outputs: Readonly<Record<string, { readonly Value: unknown }>>;
}

export const allStackNames = ["Data", "Service", "Web", "Watch", "Edge"] as const;
type StackName = (typeof allStackNames)[number];
export type Templates = Readonly<Record<StackName, Template>>;

/** A template of an assembly, with those of the stacks within it. */
export const templateIn = (outdir: string, stack: string): Template =>
  wholeTemplate((file) => JSON.parse(readFileSync(join(outdir, file), "utf8")), `${stack}.template.json`);

/** What the templates are made of when functions and pages are stand-ins. */
const inputs = [
  "cdk.json",
  "package-lock.json",
  "events/catalog.ts",
  "events/telling-entities.ts",
  "infra",
  "functions",
  "packages/contracts/src",
  "packages/domain/src/staff-roles.ts",
  "packages/lambda-kit/src/metric.ts",
  "packages/lambda-kit/src/origin-header.ts",
  "packages/seed/src/offices",
  "packages/storage-dynamodb/src/entities",
  "packages/storage-dynamodb/src/entities.ts",
  "packages/storage-dynamodb/src/indexes.ts",
  "packages/storage-dynamodb/src/keys.ts",
  "packages/storage-dynamodb/src/leading-keys.ts",
  "test/support/infra/app-of.ts",
];

/** The templates of a stage. They are made once for all test files, and again when their sources change. */
export const synthesized = async (stageName: StageName): Promise<Templates> => {
  const outdir = join(projectRoot, ".build/test-templates", stageName);
  await oneAtATime(`${outdir}.lock`, async () => {
    const mark = join(outdir, "inputs.sha256");
    const hash = contentHash(projectRoot, inputs);
    if (existsSync(mark) && readFileSync(mark, "utf8") === hash) return;
    rmSync(outdir, { recursive: true, force: true });
    const { appOf } = await import("./app-of.ts");
    appOf(stageOf(stageName), outdir).app.synth();
    writeFileSync(mark, hash);
  });
  const read = (stack: StackName): Template => templateIn(outdir, stack);
  return { Data: read("Data"), Service: read("Service"), Web: read("Web"), Watch: read("Watch"), Edge: read("Edge") };
};
