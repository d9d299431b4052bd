import * as z from "zod/mini";
import { defineKind } from "../../template/resource-kind.ts";

/** The CDK's own resource that empties a bucket when its stack is deleted, which never happens on one machine. */
export const autoDeleteObjectsKind = defineKind({
  type: "Custom::S3AutoDeleteObjects",
  properties: z.strictObject({}),
  noEffect: { ServiceToken: "the provider function is not run", BucketName: "no stack is deleted on one machine" },
  identify: (naming) => ({ ref: naming.logicalId, attributes: {} }),
});
