import * as z from "zod/mini";
import { encryptionHasNoEffect } from "../../template/no-effect.ts";
import { defineKind } from "../../template/resource-kind.ts";

/** A key that other resources name. It can be named only: calls to encrypt, sign or make codes are not played. */
export const keyKind = defineKind({
  type: "AWS::KMS::Key",
  properties: z.strictObject({}),
  noEffect: {
    KeyPolicy: encryptionHasNoEffect,
    EnableKeyRotation: encryptionHasNoEffect,
    RotationPeriodInDays: encryptionHasNoEffect,
    PendingWindowInDays: encryptionHasNoEffect,
    KeySpec: encryptionHasNoEffect,
    KeyUsage: encryptionHasNoEffect,
    MultiRegion: encryptionHasNoEffect,
    Enabled: encryptionHasNoEffect,
    Description: encryptionHasNoEffect,
    Tags: encryptionHasNoEffect,
  },
  identify: (naming) => {
    const id = naming.shortHash(32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
    return { ref: id, attributes: { KeyId: id, Arn: naming.arn("kms", `key/${id}`) } };
  },
});
