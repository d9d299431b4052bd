import type { Plugin } from "../../plugin.ts";
import { cdkMetadataKind } from "./cdk-metadata-kind.ts";

export const cloudformation: Plugin = {
  name: "cloudformation",
  summary: "the CDK's metadata can stand there",
  kinds: [cdkMetadataKind],
};
