import * as z from "zod/mini";
import { defineKind } from "../../template/resource-kind.ts";

/** Who but the account's own roles may invoke a function. */
export const permissionKind = defineKind({
  type: "AWS::Lambda::Permission",
  properties: z.strictObject({
    Action: z.string(),
    FunctionName: z.string(),
    Principal: z.string(),
    SourceArn: z.optional(z.string()),
    SourceAccount: z.optional(z.string()),
  }),
  noEffect: {},
  identify: (naming) => ({ ref: naming.logicalId, attributes: {} }),
});
export type LambdaPermission = z.infer<typeof permissionKind.properties>;
