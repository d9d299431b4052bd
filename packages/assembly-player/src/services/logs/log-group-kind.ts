import * as z from "zod/mini";
import { encryptionHasNoEffect, tagsHaveNoEffect } from "../../template/no-effect.ts";
import { defineKind } from "../../template/resource-kind.ts";

/** A log group has a name to refer to; the lines go to files in the data directory. */
export const logGroupKind = defineKind({
  type: "AWS::Logs::LogGroup",
  properties: z.strictObject({ LogGroupName: z.optional(z.string()) }),
  noEffect: {
    RetentionInDays: "files in the data directory are deleted by hand",
    KmsKeyId: encryptionHasNoEffect,
    LogGroupClass: "classes are a matter of price",
    DataProtectionPolicy: "what is masked on AWS must not be logged in the first place",
    FieldIndexPolicies: "files are searched without indexes",
    Tags: tagsHaveNoEffect,
  },
  identify: (naming) => {
    const name = naming.physicalName("LogGroupName");
    return { ref: name, attributes: { Arn: naming.arn("logs", `log-group:${name}:*`) } };
  },
});
