import type { Plugin } from "../../plugin.ts";
import { cdkMetadataKind } from "./cdk-metadata-kind.ts";

export const cloudformation: Plugin = { name: "cloudformation", kinds: [cdkMetadataKind] };
