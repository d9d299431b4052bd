import type { Caller } from "@sip/contracts/operation";
import { makingOf, rightsOf } from "@sip/functions/rights";
import type { FunctionRow } from "@sip/functions/row";
import type { ServiceResources } from "./service-resources.ts";

/** The environment of a function: what its rights make, and nothing else. */
export const environmentOf = (row: FunctionRow, { values }: ServiceResources): Record<string, string> => {
  const told = rightsOf(row).flatMap((right) => Object.entries(makingOf(right).tells));
  return {
    ...(row.trigger.kind === "http" && { CALLER: callerText(row.trigger.operation.route.caller) }),
    ...Object.fromEntries(told.map(([variable, value]) => [variable, values[value]])),
  };
};

/**
 * The settings that a version was made with. It keeps its environment for good, and the CDK makes a new one only when the template
 * changes, which a setting does not (`--parameters`): the alias would go on with the old one. So the version says them, and
 * CloudFormation makes another where they differ.
 * https://github.com/aws/aws-cdk/issues/25997
 */
export const settingsIn = (environment: Readonly<Record<string, string>>, { settings }: ServiceResources): string =>
  Object.values(settings)
    .filter((setting) => Object.values(environment).includes(setting))
    .join(" ");

/** As lambda-kit's admission reads it: the API's authorizers know the issuer of a token, not which group may do what. */
const callerText = (caller: Caller): string => (typeof caller === "string" ? caller : caller.join(" "));
