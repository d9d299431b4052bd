import type { Resource, Template } from "./synthesized.ts";

/**
 * A template value as text: `Ref` is `<Logical>`, `GetAtt` is `<Logical.Attribute>`, what another stack puts out is what it is
 * there. The hashes at the end of logical ids are left out.
 */
export const textOf = (value: unknown, exporters: readonly Template[] = []): string => {
  if (typeof value === "string" || typeof value === "number") return String(value);
  if (typeof value !== "object" || value === null) throw new Error(`no text: ${JSON.stringify(value)}`);
  const [[intrinsic, argument] = ["", undefined]] = Object.entries(value);
  if (intrinsic === "Ref") return `<${plainId(String(argument))}>`;
  if (intrinsic === "Fn::GetAtt" && Array.isArray(argument)) return `<${plainId(argument[0])}.${argument[1]}>`;
  if (intrinsic === "Fn::Join" && Array.isArray(argument)) {
    return argument[1].map((part: unknown) => textOf(part, exporters)).join(argument[0]);
  }
  if (intrinsic === "Fn::GetStackOutput") {
    const { OutputName } = argument as { readonly OutputName: string };
    return textOf(outputIn(OutputName, exporters), exporters);
  }
  throw new Error(`no text: ${JSON.stringify(value)}`);
};

const outputIn = (name: string, exporters: readonly Template[]): unknown => {
  const output = exporters.map(({ Outputs }) => Outputs[name]).find((found) => found !== undefined);
  if (output === undefined) throw new Error(`no stack puts out ${name}`);
  return output.Value;
};

/** A logical id without the hash that the CDK puts at its end. */
export const plainId = (logicalId: string): string => logicalId.replace(/(?:[0-9A-F]{8})+$/, "");

/** The resources of a type, with their logical ids. */
export const ofType = ({ Resources }: Template, type: string): [logicalId: string, resource: Resource][] =>
  Object.entries(Resources).filter(([, resource]) => resource.Type === type);

/** The one resource of a type with these values among its properties. Throws when there is none or more than one. */
export const only = (template: Template, type: string, wanted: Readonly<Record<string, unknown>>): Resource => {
  const found = ofType(template, type).filter(([, { Properties }]) =>
    Object.entries(wanted).every(([name, value]) => JSON.stringify(Properties[name]) === JSON.stringify(value)),
  );
  const [first] = found;
  if (first === undefined || found.length > 1) {
    throw new Error(`${found.length} of ${type} with ${JSON.stringify(wanted)}, wanted one`);
  }
  return first[1];
};

/** The logical id of a resource. */
export const idOf = ({ Resources }: Template, resource: Resource): string => {
  const entry = Object.entries(Resources).find(([, candidate]) => candidate === resource);
  if (entry === undefined) throw new Error("the resource is of another template");
  return entry[0];
};
