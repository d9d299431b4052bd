import { join } from "node:path";
import * as z from "zod/mini";
import { stackKind } from "../services/cloudformation/stack-kind.ts";
import { checkProperties } from "./check-properties.ts";
import { type AssemblyStack, readTemplate, type TemplateResource } from "./cloud-assembly.ts";
import { asDeclared } from "./parameter-values.ts";
import { resolveValue, type Scope } from "./resolve-value.ts";

/** A stack within a stack, and what the stack around it hands in, resolved when it is asked for: it may need another nested stack. */
interface NestedStack {
  readonly stack: AssemblyStack;
  readonly parameters: (name: string) => unknown;
}

const NestedStackMetadata = z.object({ "aws:asset:path": z.string() });

/** Reads the template of a nested stack beside the one that it stands in, whose values are those of `scope`. */
export const readNestedStack = (
  around: AssemblyStack,
  logicalId: string,
  resource: TemplateResource,
  scope: Scope,
): NestedStack => {
  const { Parameters } = checkProperties(stackKind, resource.Properties);
  const metadata = NestedStackMetadata.safeParse(resource.Metadata);
  if (!metadata.success) throw new Error("its metadata do not name the file of its template");
  const template = readTemplate(join(around.directory, metadata.data["aws:asset:path"]));
  const stackName = `${around.stackName}-${logicalId}`;
  for (const name of Object.keys(Parameters)) {
    if (!(name in template.Parameters)) throw new Error(`its template declares no parameter ${name}`);
  }
  return {
    stack: { ...around, stackName, template },
    parameters: (name) => {
      const declared = template.Parameters[name];
      const value = name in Parameters ? resolveValue(Parameters[name], scope) : declared?.Default;
      if (value === undefined) throw new Error(`parameter ${name} of stack ${stackName} has no value`);
      return asDeclared(declared, String(value));
    },
  };
};
