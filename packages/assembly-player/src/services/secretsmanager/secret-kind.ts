import * as z from "zod/mini";
import { descriptionHasNoEffect, encryptionHasNoEffect, tagsHaveNoEffect } from "../../template/no-effect.ts";
import { defineKind } from "../../template/resource-kind.ts";
import { templateBoolean, templateNumber } from "../../template/template-scalar.ts";

/** A secret that is given, or drawn once and then kept in the data directory. */
export const secretKind = defineKind({
  type: "AWS::SecretsManager::Secret",
  properties: z.strictObject({
    Name: z.optional(z.string()),
    SecretString: z.optional(z.string()),
    GenerateSecretString: z.optional(
      z.strictObject({
        SecretStringTemplate: z.optional(z.string()),
        GenerateStringKey: z.optional(z.string()),
        PasswordLength: z.optional(templateNumber),
        ExcludeCharacters: z.optional(z.string()),
        ExcludeLowercase: z.optional(templateBoolean),
        ExcludeUppercase: z.optional(templateBoolean),
        ExcludeNumbers: z.optional(templateBoolean),
        ExcludePunctuation: z.optional(templateBoolean),
        IncludeSpace: z.optional(templateBoolean),
        RequireEachIncludedType: z.optional(templateBoolean),
      }),
    ),
  }),
  noEffect: {
    Description: descriptionHasNoEffect,
    KmsKeyId: encryptionHasNoEffect,
    ReplicaRegions: "one machine has one region",
    Tags: tagsHaveNoEffect,
  },
  identify: (naming) => {
    const arn = naming.arn("secretsmanager", `secret:${naming.physicalName("Name")}-${naming.shortHash(6)}`);
    return { ref: arn, attributes: { Id: arn } };
  },
});
export type Secret = z.infer<typeof secretKind.properties>;
