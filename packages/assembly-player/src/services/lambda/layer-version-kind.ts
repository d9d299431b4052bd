import * as z from "zod/mini";
import { defineKind } from "../../template/resource-kind.ts";

const notRun = "only functions that are not run on one machine (providers of custom resources) use own layers";

/** A layer. No function that is run may use it, except AWS's own Parameters and Secrets extension. */
export const layerVersionKind = defineKind({
  type: "AWS::Lambda::LayerVersion",
  properties: z.strictObject({}),
  noEffect: {
    Content: notRun,
    CompatibleRuntimes: notRun,
    CompatibleArchitectures: notRun,
    LayerName: notRun,
    Description: notRun,
    LicenseInfo: notRun,
  },
  identify: (naming) => ({ ref: naming.arn("lambda", `layer:${naming.logicalId}:1`), attributes: {} }),
});
