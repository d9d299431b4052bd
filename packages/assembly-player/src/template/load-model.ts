import { createHash } from "node:crypto";
import { checkProperties } from "./check-properties.ts";
import { type AssemblyStack, readCloudAssembly, type TemplateResource } from "./cloud-assembly.ts";
import { isTrue, noValue, resolveValue, type Scope } from "./resolve-value.ts";
import type { ResourceIdentity, ResourceKind, ResourceNaming } from "./resource-kind.ts";
import type { PlayedResource, TemplateModel } from "./template-model.ts";

export interface ModelInputs {
  readonly assemblyDir: string;
  readonly origin: string;
  readonly awsEndpoint: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly kinds: readonly ResourceKind<unknown>[];
}

/**
 * The assembly, resolved. Whatever cannot be played is an error that names stack, logical id and property; all
 * errors are gathered, so that one start tells everything.
 */
export const loadModel = (inputs: ModelInputs): TemplateModel => {
  const assembly = readCloudAssembly(inputs.assemblyDir);
  const kinds = new Map(inputs.kinds.map((kind) => [kind.type, kind]));
  const exportedValues = new Map<string, () => unknown>();
  const outputValues = new Map<string, () => string>();
  const scopes = assembly.stacks.map((stack) => openStack(stack, inputs, kinds, exportedValues, outputValues));

  const resources = new Map<string, PlayedResource<unknown>[]>();
  const problems: string[] = [];
  for (const { stack, scope, present, identity } of scopes) {
    for (const [logicalId, resource] of present) {
      try {
        const kind = kinds.get(resource.Type);
        if (kind === undefined) throw new Error(`resource type ${resource.Type} is not played`);
        const properties = checkProperties(kind, resolvePlayed(kind, resource.Properties, scope));
        const played = {
          stackName: stack.stackName,
          logicalId,
          type: resource.Type,
          ...identity(logicalId),
          properties,
        };
        resources.set(resource.Type, [...(resources.get(resource.Type) ?? []), played]);
      } catch (fault) {
        problems.push(`${stack.stackName}/${logicalId} (${resource.Type}): ${messageOf(fault)}`);
      }
    }
  }
  if (problems.length > 0)
    throw new Error(`The template cannot be played on this machine:\n  ${problems.join("\n  ")}`);

  const outputs = new Map([...outputValues].map(([name, value]) => [name, value()]));
  const [first] = assembly.stacks;
  return {
    region: first?.region ?? "",
    accountId: first?.accountId ?? "",
    all: <Properties>(kind: ResourceKind<Properties>) =>
      (resources.get(kind.type) ?? []) as readonly PlayedResource<Properties>[],
    assetPath: (key) => {
      const path = assembly.assetPaths.get(key);
      if (path === undefined) throw new Error(`the assembly has no asset ${key}`);
      return path;
    },
    outputs,
  };
};

/** Properties without effect are not even resolved: they may use what one machine does not have. */
const resolvePlayed = (kind: ResourceKind<unknown>, properties: Record<string, unknown>, scope: Scope): unknown =>
  resolveValue(Object.fromEntries(Object.entries(properties).filter(([name]) => !(name in kind.noEffect))), scope);

interface OpenStack {
  readonly stack: AssemblyStack;
  readonly scope: Scope;
  readonly present: readonly (readonly [logicalId: string, TemplateResource])[];
  identity(logicalId: string): ResourceIdentity;
}

const openStack = (
  stack: AssemblyStack,
  inputs: ModelInputs,
  kinds: ReadonlyMap<string, ResourceKind<unknown>>,
  exportedValues: Map<string, () => unknown>,
  outputValues: Map<string, () => string>,
): OpenStack => {
  const { template, stackName, region, accountId } = stack;
  const parameters = parameterValues(stack, inputs, outputValues);
  const pseudo: Record<string, unknown> = {
    "AWS::Region": region,
    "AWS::AccountId": accountId,
    "AWS::Partition": "aws",
    "AWS::URLSuffix": "amazonaws.com",
    "AWS::StackName": stackName,
    "AWS::StackId": `arn:aws:cloudformation:${region}:${accountId}:stack/${stackName}/${shortHash(stackName, 32)}`,
    "AWS::NotificationARNs": [],
    "AWS::NoValue": noValue,
  };
  const identities = new Map<string, ResourceIdentity>();
  const beingNamed = new Set<string>();
  const identity = (logicalId: string): ResourceIdentity => {
    const known = identities.get(logicalId);
    if (known !== undefined) return known;
    const resource = template.Resources[logicalId];
    if (resource === undefined) throw new Error(`there is no resource ${logicalId}`);
    const kind = kinds.get(resource.Type);
    if (kind === undefined) throw new Error(`resource type ${resource.Type} of ${logicalId} is not played`);
    if (beingNamed.has(logicalId)) throw new Error(`${logicalId} refers to itself`);
    beingNamed.add(logicalId);
    const property = (name: string) => resolveValue(resource.Properties[name], scope);
    const resourceNaming: ResourceNaming = {
      stackName,
      logicalId,
      region,
      accountId,
      origin: inputs.origin,
      awsEndpoint: inputs.awsEndpoint,
      property,
      physicalName: (name) => {
        const given = property(name);
        return typeof given === "string" ? given : `${stackName}-${logicalId}`;
      },
      arn: (service, rest) => `arn:aws:${service}:${region}:${accountId}:${rest}`,
      shortHash: (length) => shortHash(`${stackName}/${logicalId}`, length),
    };
    const identified = kind.identify(resourceNaming);
    identities.set(logicalId, identified);
    return identified;
  };
  const scope: Scope = {
    ref: (name) => {
      if (name in pseudo) return pseudo[name];
      if (name in template.Parameters) return parameters(name);
      return identity(name).ref;
    },
    attribute: (logicalId, attribute) => {
      const value = identity(logicalId).attributes[attribute];
      if (value === undefined) throw new Error(`Fn::GetAtt ${logicalId}.${attribute} is not played`);
      return value;
    },
    importValue: (name) => {
      const exported = exportedValues.get(name);
      if (exported === undefined) throw new Error(`no stack exports ${name}`);
      return String(exported());
    },
    condition: (name) => {
      if (!(name in template.Conditions)) throw new Error(`there is no condition ${name}`);
      return isTrue(template.Conditions[name], scope);
    },
    mapping: (map, topKey, secondKey) => {
      const found = template.Mappings[map]?.[topKey]?.[secondKey];
      if (found === undefined) throw new Error(`Fn::FindInMap has no ${map}.${topKey}.${secondKey}`);
      return found;
    },
  };
  for (const [logicalId, output] of Object.entries(template.Outputs)) {
    if (output.Condition !== undefined && !scope.condition(output.Condition)) continue;
    outputValues.set(`${stackName}.${logicalId}`, () => String(resolveValue(output.Value, scope)));
    if (output.Export === undefined) continue;
    exportedValues.set(String(resolveValue(output.Export.Name, scope)), () => resolveValue(output.Value, scope));
  }
  const present = Object.entries(template.Resources).filter(
    ([, resource]) => resource.Condition === undefined || scope.condition(resource.Condition),
  );
  return { stack, scope, present, identity };
};

/** A parameter without a value stops the start when something asks for it. */
const parameterValues =
  (
    { stackName, template }: AssemblyStack,
    { parameters, origin }: ModelInputs,
    outputValues: ReadonlyMap<string, () => string>,
  ) =>
  (name: string): unknown => {
    const declared = template.Parameters[name];
    const value = parameters[name] ?? declared?.Default;
    if (value === undefined) throw new Error(`parameter ${name} of stack ${stackName} has no value`);
    const text = String(value)
      .replaceAll("{origin}", origin)
      .replaceAll(/\{output:([^}]+)\}/g, (_whole, output: string) => {
        const found = outputValues.get(output);
        if (found === undefined)
          throw new Error(`parameter ${name} of stack ${stackName}: no stack puts out ${output}`);
        return found();
      });
    return declared?.Type === "CommaDelimitedList" || declared?.Type.startsWith("List<") ? text.split(",") : text;
  };

const shortHash = (source: string, length: number): string =>
  createHash("sha256").update(source).digest("hex").slice(0, length);

const messageOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault));
