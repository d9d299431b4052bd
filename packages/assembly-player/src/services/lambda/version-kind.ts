import * as z from "zod/mini";
import { descriptionHasNoEffect } from "../../template/no-effect.ts";
import { defineKind } from "../../template/resource-kind.ts";

/** What a function was at a deployment. One machine has no older one, so it is the function itself. */
export const versionKind = defineKind({
  type: "AWS::Lambda::Version",
  properties: z.strictObject({ FunctionName: z.string() }),
  noEffect: {
    CodeSha256: "the code is the asset that is played",
    Description: descriptionHasNoEffect,
    ProvisionedConcurrencyConfig: "a function starts with its first run and stays",
    RuntimePolicy: "the runtime is the Node.js that plays it",
  },
  identify: (naming) => ({
    ref: naming.arn("lambda", `function:${naming.property("FunctionName")}:1`),
    attributes: { Version: "1" },
  }),
});
