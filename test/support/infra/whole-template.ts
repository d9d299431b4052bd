import type { Resource, Template } from "./synthesized.ts";

/**
 * A stack's template with those of the stacks within it: their resources stand beside its own, and what it hands in stands in the
 * place of their parameters.
 */
export const wholeTemplate = (read: (file: string) => Template, file: string): Template => {
  const template = read(file);
  const resources = new Map<string, Resource>();
  for (const [logicalId, resource] of Object.entries(template.Resources)) {
    if (resource.Type !== "AWS::CloudFormation::Stack") {
      resources.set(logicalId, resource);
      continue;
    }
    const { Parameters = {} } = resource.Properties as { Parameters?: Readonly<Record<string, unknown>> };
    for (const [within, inner] of Object.entries(wholeTemplate(read, fileOf(resource)).Resources)) {
      if (resources.has(within)) throw new Error(`${within} is in more than one stack`);
      resources.set(within, handedIn(inner, Parameters));
    }
  }
  return { ...template, Resources: Object.fromEntries(resources) };
};

const fileOf = ({ Metadata }: Resource): string => String((Metadata as Record<string, unknown>)["aws:asset:path"]);

const handedIn = (resource: Resource, given: Readonly<Record<string, unknown>>): Resource =>
  JSON.parse(JSON.stringify(resource), (_, value: unknown) => {
    const [[name, argument] = ["", undefined], ...others] =
      typeof value === "object" && value !== null ? Object.entries(value) : [];
    return name === "Ref" && others.length === 0 && String(argument) in given ? given[String(argument)] : value;
  });
