import * as z from "zod/mini";
import { defineKind } from "../../template/resource-kind.ts";
import { templateNumber } from "../../template/template-scalar.ts";

/** How often an asynchronous invocation is tried, and where it goes when it failed for good. */
export const eventInvokeConfigKind = defineKind({
  type: "AWS::Lambda::EventInvokeConfig",
  properties: z.strictObject({
    FunctionName: z.string(),
    Qualifier: z.literal("$LATEST"),
    MaximumEventAgeInSeconds: z.optional(templateNumber),
    MaximumRetryAttempts: z.optional(templateNumber),
    DestinationConfig: z.optional(
      z.strictObject({ OnFailure: z.optional(z.strictObject({ Destination: z.string() })) }),
    ),
  }),
  noEffect: {},
  identify: (naming) => ({ ref: naming.logicalId, attributes: {} }),
});
export type LambdaEventInvokeConfig = z.infer<typeof eventInvokeConfigKind.properties>;
