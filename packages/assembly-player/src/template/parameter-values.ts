import type { AssemblyStack, TemplateParameter } from "./cloud-assembly.ts";

interface GivenParameters {
  readonly origin: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** The values of a stack's parameters by name. One without a value stops the start when something asks for it. */
export const parameterValues =
  (
    { stackName, template }: AssemblyStack,
    { parameters, origin }: GivenParameters,
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
    return asDeclared(declared, text);
  };

/** Lists are handed in as text. */
export const asDeclared = (declared: TemplateParameter | undefined, text: string): unknown =>
  declared?.Type === "CommaDelimitedList" || declared?.Type.startsWith("List<") ? text.split(",") : text;
