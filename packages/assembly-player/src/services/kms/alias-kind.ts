import * as z from "zod/mini";
import { encryptionHasNoEffect } from "../../template/no-effect.ts";
import { defineKind } from "../../template/resource-kind.ts";

export const aliasKind = defineKind({
  type: "AWS::KMS::Alias",
  properties: z.strictObject({ AliasName: z.string() }),
  noEffect: { TargetKeyId: encryptionHasNoEffect },
  identify: (naming) => ({ ref: String(naming.property("AliasName") ?? ""), attributes: {} }),
});
