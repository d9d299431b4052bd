import { readSecretReference } from "./secret-reference.ts";

/** What intrinsic functions need to know of the stack they stand in. */
export interface Scope {
  ref(name: string): unknown;
  attribute(logicalId: string, attribute: string): string;
  importValue(exportName: string): string;
  stackOutput(stackName: string, outputName: string): string;
  condition(name: string): boolean;
  mapping(map: string, topKey: string, secondKey: string): unknown;
}

/** `AWS::NoValue`: what it stands for is left out of its object or list. */
export const noValue = Symbol("AWS::NoValue");

/** The value with every intrinsic function carried out. One that is not played is an error naming it. */
export const resolveValue = (value: unknown, scope: Scope): unknown => {
  if (typeof value === "string" && value.includes("{{resolve:") && readSecretReference(value) === undefined) {
    throw new Error(`the dynamic reference ${value} is not played`);
  }
  if (Array.isArray(value)) return value.map((item) => resolveValue(item, scope)).filter((item) => item !== noValue);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  const [key, argument] = entries[0] ?? ["", undefined];
  if (entries.length === 1 && (key === "Ref" || key.startsWith("Fn::"))) return callIntrinsic(key, argument, scope);
  return Object.fromEntries(
    entries.map(([name, item]) => [name, resolveValue(item, scope)] as const).filter(([, item]) => item !== noValue),
  );
};

const callIntrinsic = (name: string, argument: unknown, scope: Scope): unknown => {
  switch (name) {
    case "Ref":
      return scope.ref(text(argument, name));
    case "Fn::GetAtt": {
      const [logicalId, ...path] = typeof argument === "string" ? argument.split(".") : list(argument, name);
      return scope.attribute(
        text(logicalId, name),
        path.map((part) => text(resolveValue(part, scope), name)).join("."),
      );
    }
    case "Fn::Join": {
      const [separator, items] = list(argument, name);
      return list(resolveValue(items, scope), name).map(asString).join(text(separator, name));
    }
    case "Fn::Sub":
      return substitute(argument, scope);
    case "Fn::Select": {
      const [index, items] = list(argument, name);
      const selected = list(resolveValue(items, scope), name)[Number(resolveValue(index, scope))];
      if (selected === undefined) throw new Error(`Fn::Select has nothing at ${asString(index)}`);
      return selected;
    }
    case "Fn::Split": {
      const [separator, source] = list(argument, name);
      return text(resolveValue(source, scope), name).split(text(separator, name));
    }
    case "Fn::ImportValue":
      return scope.importValue(text(resolveValue(argument, scope), name));
    case "Fn::GetStackOutput": {
      // One machine has one account, and the names of its stacks are those of all regions.
      const { StackName, OutputName, Region: _, ...others } = object(resolveValue(argument, scope), name);
      for (const other of Object.keys(others)) throw new Error(`${name} with ${other} is not played`);
      return scope.stackOutput(text(StackName, name), text(OutputName, name));
    }
    case "Fn::If": {
      const [condition, then, otherwise] = list(argument, name);
      return resolveValue(scope.condition(text(condition, name)) ? then : otherwise, scope);
    }
    case "Fn::FindInMap": {
      const [map, top, second] = list(argument, name).map((part) => text(resolveValue(part, scope), name));
      return resolveValue(scope.mapping(map ?? "", top ?? "", second ?? ""), scope);
    }
    case "Fn::Base64":
      return Buffer.from(text(resolveValue(argument, scope), name)).toString("base64");
    case "Fn::Equals": {
      const [left, right] = list(resolveValue(argument, scope), name);
      return asString(left) === asString(right);
    }
    case "Fn::And":
      return list(argument, name).every((part) => isTrue(part, scope));
    case "Fn::Or":
      return list(argument, name).some((part) => isTrue(part, scope));
    case "Fn::Not":
      return !isTrue(list(argument, name)[0], scope);
    default:
      throw new Error(`${name} is not played`);
  }
};

/** The value of a condition's expression. */
export const isTrue = (expression: unknown, scope: Scope): boolean => {
  if (typeof expression === "object" && expression !== null && "Condition" in expression) {
    return scope.condition(text(expression.Condition, "Condition"));
  }
  return resolveValue(expression, scope) === true;
};

const substitute = (argument: unknown, scope: Scope): string => {
  const [pattern, own] = Array.isArray(argument) ? argument : [argument, {}];
  const variables = resolveValue(own ?? {}, scope) as Record<string, unknown>;
  return text(pattern, "Fn::Sub").replaceAll(/\$\{(!?)([^}]+)\}/g, (_whole, escaped: string, name: string) => {
    if (escaped === "!") return `\${${name}}`;
    if (name in variables) return asString(variables[name]);
    const dot = name.indexOf(".");
    return asString(dot < 0 ? scope.ref(name) : scope.attribute(name.slice(0, dot), name.slice(dot + 1)));
  });
};

const asString = (value: unknown): string => {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  throw new Error(`expected text, found ${JSON.stringify(value)}`);
};

const text = (value: unknown, where: string): string => {
  if (typeof value !== "string") throw new Error(`${where} expects text, found ${JSON.stringify(value)}`);
  return value;
};

const object = (value: unknown, where: string): Record<string, unknown> => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new Error(`${where} expects an object, found ${JSON.stringify(value)}`);
  }
  return { ...value };
};

const list = (value: unknown, where: string): unknown[] => {
  if (!Array.isArray(value)) throw new Error(`${where} expects a list, found ${JSON.stringify(value)}`);
  return value;
};
