import type { Caller } from "@sip/contracts/operation";
import { makingOf, rightsOf } from "@sip/functions/rights";
import type { FunctionRow } from "@sip/functions/row";
import type { ServiceResources } from "./service-resources.ts";

/** The environment of a function: what its rights give, and nothing else. */
export const environmentOf = (row: FunctionRow, { values }: ServiceResources): Record<string, string> => {
  const told = rightsOf(row).flatMap((right) => Object.entries(makingOf(right).tells));
  return {
    ...(row.trigger.kind === "http" && { CALLER: callerText(row.trigger.operation.route.caller) }),
    ...Object.fromEntries(told.map(([variable, value]) => [variable, values[value]])),
  };
};

/**
 * The settings with which a version was made. A version never changes its environment. The CDK makes a new one only
 * when the template changes, but a setting (`--parameters`) does not change the template, so the alias would keep the
 * old version. Therefore the version's description contains the settings, and CloudFormation makes a new one when they
 * differ.
 * https://github.com/aws/aws-cdk/issues/25997
 */
export const settingsIn = (environment: Readonly<Record<string, string>>, { settings }: ServiceResources): string =>
  Object.values(settings)
    .filter((setting) => Object.values(environment).includes(setting))
    .join(" ");

/**
 * In the form that lambda-kit's admission reads: the API's authorizers know who issued a token, not what each group may
 * do.
 */
const callerText = (caller: Caller): string => (typeof caller === "string" ? caller : caller.join(" "));
