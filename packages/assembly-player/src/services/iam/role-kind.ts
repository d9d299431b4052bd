import * as z from "zod/mini";
import { descriptionHasNoEffect, tagsHaveNoEffect } from "../../template/no-effect.ts";
import { defineKind } from "../../template/resource-kind.ts";
import { PolicyDocument } from "./policy-document.ts";

/** A role, whose policies decide what the local AWS front lets its function do. */
export const roleKind = defineKind({
  type: "AWS::IAM::Role",
  properties: z.strictObject({
    RoleName: z.optional(z.string()),
    AssumeRolePolicyDocument: PolicyDocument,
    ManagedPolicyArns: z.optional(z.array(z.string())),
    Policies: z.optional(z.array(z.strictObject({ PolicyName: z.string(), PolicyDocument }))),
  }),
  noEffect: {
    Description: descriptionHasNoEffect,
    MaxSessionDuration: "local credentials do not expire",
    Path: "names alone tell roles apart",
    Tags: tagsHaveNoEffect,
  },
  identify: (naming) => {
    const name = naming.physicalName("RoleName");
    return {
      ref: name,
      attributes: {
        Arn: `arn:aws:iam::${naming.accountId}:role/${name}`,
        RoleId: `AROA${naming.shortHash(16).toUpperCase()}`,
      },
    };
  },
});
