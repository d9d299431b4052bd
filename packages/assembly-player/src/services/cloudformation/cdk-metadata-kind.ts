import * as z from "zod/mini";
import { defineKind } from "../../template/resource-kind.ts";

export const cdkMetadataKind = defineKind({
  type: "AWS::CDK::Metadata",
  properties: z.strictObject({}),
  noEffect: { Analytics: "tells AWS which constructs were used" },
  identify: (naming) => ({ ref: naming.logicalId, attributes: {} }),
});
