import * as z from "zod/mini";
import { descriptionHasNoEffect } from "../../template/no-effect.ts";
import { defineKind } from "../../template/resource-kind.ts";
import { PolicyDocument } from "./policy-document.ts";

/** Rights that roles take up by ARN, or that name their roles. */
export const managedPolicyKind = defineKind({
  type: "AWS::IAM::ManagedPolicy",
  properties: z.strictObject({
    ManagedPolicyName: z.optional(z.string()),
    PolicyDocument,
    Roles: z.optional(z.array(z.string())),
  }),
  noEffect: { Description: descriptionHasNoEffect, Path: "names alone tell policies apart" },
  identify: (naming) => {
    const arn = `arn:aws:iam::${naming.accountId}:policy/${naming.physicalName("ManagedPolicyName")}`;
    return { ref: arn, attributes: { PolicyArn: arn } };
  },
});
