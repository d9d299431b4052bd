import { shellEn } from "./shell.en.ts";
import { shellId } from "./shell.id.ts";

export const shellWords = { id: shellId, en: shellEn };
