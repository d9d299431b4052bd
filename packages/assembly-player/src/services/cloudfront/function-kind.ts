import * as z from "zod/mini";
import { descriptionHasNoEffect, tagsHaveNoEffect } from "../../template/no-effect.ts";
import { defineKind } from "../../template/resource-kind.ts";
import { templateBoolean } from "../../template/template-scalar.ts";

/** A CloudFront Function. */
export const functionKind = defineKind({
  type: "AWS::CloudFront::Function",
  properties: z.strictObject({
    Name: z.string(),
    FunctionCode: z.string(),
    FunctionConfig: z.strictObject({ Runtime: z.enum(["cloudfront-js-1.0", "cloudfront-js-2.0"]) }),
    AutoPublish: z.optional(
      templateBoolean.check(z.refine((publish) => publish, "an unpublished function does nothing")),
    ),
  }),
  noEffect: { "FunctionConfig.Comment": descriptionHasNoEffect, Tags: tagsHaveNoEffect },
  identify: (naming) => {
    const arn = `arn:aws:cloudfront::${naming.accountId}:function/${naming.physicalName("Name")}`;
    return { ref: arn, attributes: { FunctionARN: arn, "FunctionMetadata.FunctionARN": arn, Stage: "LIVE" } };
  },
});
