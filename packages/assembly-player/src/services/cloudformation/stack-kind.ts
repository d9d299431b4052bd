import * as z from "zod/mini";
import { tagsHaveNoEffect } from "../../template/no-effect.ts";
import { defineKind } from "../../template/resource-kind.ts";

/** A stack within a stack: its resources are played as those of the stack around it. */
export const stackKind = defineKind({
  type: "AWS::CloudFormation::Stack",
  properties: z.strictObject({
    // Its last part is the key of an asset; the resource's metadata name the file.
    TemplateURL: z.unknown(),
    Parameters: z._default(z.record(z.string(), z.unknown()), {}),
  }),
  noEffect: { Tags: tagsHaveNoEffect },
  identify: ({ arn, stackName, logicalId, shortHash }) => ({
    ref: arn("cloudformation", `stack/${stackName}-${logicalId}/${shortHash(32)}`),
    attributes: {},
  }),
});
