import * as z from "zod/mini";
import { descriptionHasNoEffect } from "../../template/no-effect.ts";
import { defineKind } from "../../template/resource-kind.ts";

/** A name under which callers reach a version of a function. */
export const aliasKind = defineKind({
  type: "AWS::Lambda::Alias",
  properties: z.strictObject({ Name: z.string(), FunctionName: z.string(), FunctionVersion: z.string() }),
  noEffect: {
    Description: descriptionHasNoEffect,
    ProvisionedConcurrencyConfig: "a function starts with its first run and stays",
    RoutingConfig: "one machine has one version",
  },
  identify: (naming) => {
    const arn = naming.arn("lambda", `function:${naming.property("FunctionName")}:${naming.property("Name")}`);
    return { ref: arn, attributes: { AliasArn: arn } };
  },
});
