import type { Plugin } from "../../plugin.ts";
import { cdkMetadataKind } from "./cdk-metadata-kind.ts";
import { stackKind } from "./stack-kind.ts";

export const cloudformation: Plugin = {
  name: "cloudformation",
  summary: "stacks within stacks; the CDK's metadata can stand there",
  kinds: [stackKind, cdkMetadataKind],
};
