import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { everyService } from "assembly-player/services/every-service";
import { loadModel } from "assembly-player/template/load-model";
import type { TemplateModel } from "assembly-player/template/template-model";

export interface WrittenTemplate {
  readonly Resources: Readonly<Record<string, WrittenResource>>;
  readonly [section: string]: unknown;
}

interface WrittenResource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly [attribute: string]: unknown;
}

/** The model of stacks that are written by hand, as `cdk synth` would have left them, those within others by their files. */
export const loadWritten = (
  templates: Readonly<Record<string, WrittenTemplate>>,
  parameters: Readonly<Record<string, string>> = {},
  nested: Readonly<Record<string, WrittenTemplate>> = {},
): TemplateModel => {
  const assemblyDir = mkdtempSync(join(tmpdir(), "library-assembly-"));
  const artifacts = Object.fromEntries(
    Object.keys(templates).map((stackName) => [
      stackName,
      {
        type: "aws:cloudformation:stack",
        environment: "aws://unknown-account/eu-west-1",
        properties: { templateFile: `${stackName}.template.json` },
      },
    ]),
  );
  writeFileSync(join(assemblyDir, "manifest.json"), JSON.stringify({ version: "1.0.0", artifacts }));
  for (const [stackName, template] of Object.entries(templates)) {
    writeFileSync(join(assemblyDir, `${stackName}.template.json`), JSON.stringify(template));
  }
  for (const [file, template] of Object.entries(nested)) {
    writeFileSync(join(assemblyDir, file), JSON.stringify(template));
  }
  return loadModel({
    assemblyDir,
    origin: "http://127.0.0.1:3000",
    awsEndpoint: "http://127.0.0.1:4000",
    parameters,
    kinds: everyService.flatMap(({ kinds }) => kinds),
  });
};

/** The templates of a synthesized assembly by stack. */
export const readTemplates = (assemblyDir: string): Readonly<Record<string, WrittenTemplate>> =>
  Object.fromEntries(
    readdirSync(assemblyDir)
      .filter((file) => file.endsWith(".template.json"))
      // In the order of the manifest: what is imported comes first.
      .toSorted((left, right) => right.length - left.length)
      .map((file) => [file.replace(".template.json", ""), JSON.parse(readFileSync(join(assemblyDir, file), "utf8"))]),
  );
