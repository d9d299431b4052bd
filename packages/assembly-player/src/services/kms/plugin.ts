import type { Plugin } from "../../plugin.ts";
import { aliasKind } from "./alias-kind.ts";
import { keyKind } from "./key-kind.ts";

/** Keys can be named, and nothing more. */
export const kms: Plugin = { name: "kms", kinds: [keyKind, aliasKind] };
