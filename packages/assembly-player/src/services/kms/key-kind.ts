import * as z from "zod/mini";
import { ENCRYPTION_HAS_NO_EFFECT } from "../../template/no-effect.ts";
import { defineKind } from "../../template/resource-kind.ts";

/** A key that other resources name. It can be named only: calls to encrypt, sign or make codes are not played. */
export const keyKind = defineKind({
  type: "AWS::KMS::Key",
  properties: z.strictObject({}),
  noEffect: {
    KeyPolicy: ENCRYPTION_HAS_NO_EFFECT,
    EnableKeyRotation: ENCRYPTION_HAS_NO_EFFECT,
    RotationPeriodInDays: ENCRYPTION_HAS_NO_EFFECT,
    PendingWindowInDays: ENCRYPTION_HAS_NO_EFFECT,
    KeySpec: ENCRYPTION_HAS_NO_EFFECT,
    KeyUsage: ENCRYPTION_HAS_NO_EFFECT,
    MultiRegion: ENCRYPTION_HAS_NO_EFFECT,
    Enabled: ENCRYPTION_HAS_NO_EFFECT,
    Description: ENCRYPTION_HAS_NO_EFFECT,
    Tags: ENCRYPTION_HAS_NO_EFFECT,
  },
  identify: (naming) => {
    const id = naming.shortHash(32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
    return { ref: id, attributes: { KeyId: id, Arn: naming.arn("kms", `key/${id}`) } };
  },
});
