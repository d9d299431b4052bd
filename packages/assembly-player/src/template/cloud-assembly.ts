import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";

/** A stack of a cloud assembly and its template, unresolved. */
export interface AssemblyStack {
  readonly stackName: string;
  readonly region: string;
  readonly accountId: string;
  /** Where its template lies, and those of the stacks within it. */
  readonly directory: string;
  readonly template: StackTemplate;
}

export interface CloudAssembly {
  /** A stack comes after the stacks that it imports from. */
  readonly stacks: readonly AssemblyStack[];
  /** Bucket key of each asset to the file or folder it is made of. */
  readonly assetPaths: ReadonlyMap<string, string>;
}

const Resource = z.strictObject({
  Type: z.string(),
  Properties: z._default(z.record(z.string(), z.unknown()), {}),
  Condition: z.optional(z.string()),
  // Played in the order of need, not of declaration: nothing is created that takes time.
  DependsOn: z.optional(z.unknown()),
  // Nothing is ever deleted or replaced by a local start.
  DeletionPolicy: z.optional(z.string()),
  UpdateReplacePolicy: z.optional(z.string()),
  Metadata: z.optional(z.unknown()),
});
export type TemplateResource = z.infer<typeof Resource>;

const Parameter = z.looseObject({ Type: z.string(), Default: z.optional(z.union([z.string(), z.number()])) });
export type TemplateParameter = z.infer<typeof Parameter>;

const Output = z.looseObject({
  Value: z.unknown(),
  Condition: z.optional(z.string()),
  Export: z.optional(z.strictObject({ Name: z.unknown() })),
});

const StackTemplate = z.strictObject({
  AWSTemplateFormatVersion: z.optional(z.string()),
  Description: z.optional(z.string()),
  Metadata: z.optional(z.unknown()),
  Parameters: z._default(z.record(z.string(), Parameter), {}),
  // The CDK puts one rule into each template, about the version of the bootstrap stack: there is none on one machine.
  Rules: z.optional(z.strictObject({ CheckBootstrapVersion: z.optional(z.unknown()) })),
  Mappings: z._default(z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown()))), {}),
  Conditions: z._default(z.record(z.string(), z.unknown()), {}),
  Resources: z._default(z.record(z.string(), Resource), {}),
  Outputs: z._default(z.record(z.string(), Output), {}),
});
export type StackTemplate = z.infer<typeof StackTemplate>;

const Manifest = z.looseObject({
  artifacts: z._default(
    z.record(
      z.string(),
      z.looseObject({
        type: z.string(),
        environment: z.optional(z.string()),
        dependencies: z._default(z.array(z.string()), []),
        properties: z.optional(
          z.looseObject({
            templateFile: z.optional(z.string()),
            stackName: z.optional(z.string()),
            file: z.optional(z.string()),
            directoryName: z.optional(z.string()),
          }),
        ),
      }),
    ),
    {},
  ),
});

const AssetManifest = z.looseObject({
  files: z._default(
    z.record(
      z.string(),
      z.looseObject({
        source: z.looseObject({ path: z.optional(z.string()) }),
        destinations: z.record(z.string(), z.looseObject({ objectKey: z.string() })),
      }),
    ),
    {},
  ),
});

/** The region of stacks that are bound to none. */
const defaultRegion = "us-east-1";
const localAccountId = "000000000000";

/** Reads what `cdk synth` wrote, nested assemblies (stages) included. */
export const readCloudAssembly = (assemblyDir: string): CloudAssembly => {
  const stacks: AssemblyStack[] = [];
  const assetPaths = new Map<string, string>();
  readInto(assemblyDir, stacks, assetPaths);
  if (stacks.length === 0) throw new Error(`${assemblyDir} holds no stack`);
  return { stacks, assetPaths };
};

const readInto = (directory: string, stacks: AssemblyStack[], assetPaths: Map<string, string>): void => {
  const { artifacts } = parseFile(Manifest, join(directory, "manifest.json"));
  const done = new Set<string>();
  const visit = (id: string): void => {
    const artifact = artifacts[id];
    if (artifact === undefined || done.has(id)) return;
    done.add(id);
    for (const dependency of artifact.dependencies) visit(dependency);
    const properties = artifact.properties ?? {};
    if (artifact.type === "cdk:cloud-assembly" && properties.directoryName !== undefined) {
      readInto(join(directory, properties.directoryName), stacks, assetPaths);
    }
    if (artifact.type === "cdk:asset-manifest" && properties.file !== undefined) {
      readAssets(directory, properties.file, assetPaths);
    }
    if (artifact.type === "aws:cloudformation:stack" && properties.templateFile !== undefined) {
      const [, accountId = "", region = ""] = /^aws:\/\/([^/]*)\/(.*)$/.exec(artifact.environment ?? "") ?? [];
      stacks.push({
        stackName: properties.stackName ?? id,
        region: region === "" || region.startsWith("unknown") ? defaultRegion : region,
        accountId: accountId === "" || accountId.startsWith("unknown") ? localAccountId : accountId,
        directory,
        template: readTemplate(join(directory, properties.templateFile)),
      });
    }
  };
  for (const id of Object.keys(artifacts)) visit(id);
};

const readAssets = (directory: string, file: string, assetPaths: Map<string, string>): void => {
  for (const { source, destinations } of Object.values(parseFile(AssetManifest, join(directory, file)).files)) {
    if (source.path === undefined) continue;
    for (const { objectKey } of Object.values(destinations)) assetPaths.set(objectKey, join(directory, source.path));
  }
};

export const readTemplate = (path: string): StackTemplate => parseFile(StackTemplate, path);

const parseFile = <Schema extends z.ZodMiniType>(schema: Schema, path: string): z.infer<Schema> => {
  if (!existsSync(path)) throw new Error(`${path} is missing: the assembly is not complete`);
  const parsed = schema.safeParse(JSON.parse(readFileSync(path, "utf8")));
  if (!parsed.success) throw new Error(`${path} cannot be played: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
};
