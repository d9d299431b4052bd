import { createHash } from "node:crypto";
import { stackKind } from "../services/cloudformation/stack-kind.ts";
import { checkProperties } from "./check-properties.ts";
import { type AssemblyStack, readCloudAssembly, type TemplateResource } from "./cloud-assembly.ts";
import { readNestedStack } from "./nested-stacks.ts";
import { parameterValues } from "./parameter-values.ts";
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
  const opened = assembly.stacks.map((stack) => {
    const parameters = parameterValues(stack, inputs, outputValues);
    const open = openStack(
      stack,
      inputs,
      kinds,
      { exportedValues, outputValues },
      { parameters, stackId: stackId(stack) },
    );
    for (const [name, value] of open.outputs) outputValues.set(`${stack.stackName}.${name}`, value);
    return open;
  });

  const resources = new Map<string, PlayedResource<unknown>[]>();
  const problems: string[] = [];
  for (const { stack, scope, present, identity } of opened.flatMap(withNested)) {
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
  readonly outputs: ReadonlyMap<string, () => string>;
  /** The stacks within it, by the logical ids of their resources. */
  readonly nested: ReadonlyMap<string, OpenStack>;
  identity(logicalId: string): ResourceIdentity;
}

const withNested = (stack: OpenStack): OpenStack[] => [stack, ...[...stack.nested.values()].flatMap(withNested)];

/** What stacks tell each other: what they export, and all that they put out. */
interface SharedValues {
  readonly exportedValues: Map<string, () => unknown>;
  readonly outputValues: ReadonlyMap<string, () => string>;
}

/** What a stack is handed in by whoever opens it. */
interface GivenToStack {
  readonly stackId: string;
  readonly parameters: (name: string) => unknown;
}

const openStack = (
  stack: AssemblyStack,
  inputs: ModelInputs,
  kinds: ReadonlyMap<string, ResourceKind<unknown>>,
  shared: SharedValues,
  given: GivenToStack,
): OpenStack => {
  const { template, stackName, region, accountId } = stack;
  const pseudo: Record<string, unknown> = {
    "AWS::Region": region,
    "AWS::AccountId": accountId,
    "AWS::Partition": "aws",
    "AWS::URLSuffix": "amazonaws.com",
    "AWS::StackName": stackName,
    "AWS::StackId": given.stackId,
    "AWS::NotificationARNs": [],
    "AWS::NoValue": noValue,
  };
  const nested = new Map<string, OpenStack>();
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
      if (name in template.Parameters) return given.parameters(name);
      return identity(name).ref;
    },
    attribute: (logicalId, attribute) => {
      const output = nested.get(logicalId)?.outputs.get(attribute.replace(/^Outputs\./, ""));
      const value = output === undefined ? identity(logicalId).attributes[attribute] : output();
      if (value === undefined) throw new Error(`Fn::GetAtt ${logicalId}.${attribute} is not played`);
      return value;
    },
    importValue: (name) => {
      const exported = shared.exportedValues.get(name);
      if (exported === undefined) throw new Error(`no stack exports ${name}`);
      return String(exported());
    },
    stackOutput: (of, name) => {
      const output = shared.outputValues.get(`${of}.${name}`);
      if (output === undefined) throw new Error(`no stack puts out ${of}.${name}`);
      return output();
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
  const outputs = new Map<string, () => string>();
  for (const [logicalId, output] of Object.entries(template.Outputs)) {
    if (output.Condition !== undefined && !scope.condition(output.Condition)) continue;
    outputs.set(logicalId, () => String(resolveValue(output.Value, scope)));
    if (output.Export === undefined) continue;
    shared.exportedValues.set(String(resolveValue(output.Export.Name, scope)), () => resolveValue(output.Value, scope));
  }
  const all = Object.entries(template.Resources).filter(
    ([, resource]) => resource.Condition === undefined || scope.condition(resource.Condition),
  );
  for (const [logicalId, resource] of all.filter(([, { Type }]) => Type === stackKind.type)) {
    const within = named(`${stackName}/${logicalId} (${stackKind.type})`, () =>
      readNestedStack(stack, logicalId, resource, scope),
    );
    const { ref } = identity(logicalId);
    nested.set(logicalId, openStack(within.stack, inputs, kinds, shared, { ...within, stackId: ref }));
  }
  const present = all.filter(([logicalId]) => !nested.has(logicalId));
  return { stack, scope, present, outputs, nested, identity };
};

const stackId = ({ stackName, region, accountId }: AssemblyStack): string =>
  `arn:aws:cloudformation:${region}:${accountId}:stack/${stackName}/${shortHash(stackName, 32)}`;

const named = <Read>(where: string, read: () => Read): Read => {
  try {
    return read();
  } catch (fault) {
    throw new Error(`${where}: ${messageOf(fault)}`);
  }
};

const shortHash = (source: string, length: number): string =>
  createHash("sha256").update(source).digest("hex").slice(0, length);

const messageOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault));
