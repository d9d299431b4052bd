import type { Plugin } from "../../plugin.ts";
import { aliasKind } from "./alias-kind.ts";
import { keyKind } from "./key-kind.ts";

export const kms: Plugin = { name: "kms", summary: "keys can be named, and nothing more", kinds: [keyKind, aliasKind] };
