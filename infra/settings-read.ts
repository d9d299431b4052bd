import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** What a file of `functions/` imports from other files there at run time, as written. */
const ownImports = /^import (?!type )[^;]*? from "((?:\.{1,2}|@sip\/functions)\/[^"]+)";/gm;

/**
 * The settings that a function reads: those named in its handler, and in all files of `functions/` that the handler
 * imports.
 */
export const settingsRead = (root: string, handlerPath: string): readonly string[] => {
  const names = new Set<string>();
  const seen = new Set<string>();
  const read = (path: string): void => {
    if (seen.has(path) || !existsSync(join(root, path))) return;
    seen.add(path);
    const text = readFileSync(join(root, path), "utf8");
    for (const [, name] of text.matchAll(/\bsetting\(("[A-Z_]+")?/g)) {
      if (name === undefined) throw new Error(`${path}: setting() is asked for a name that is not written out there`);
      names.add(name.slice(1, -1));
    }
    for (const [, imported = ""] of text.matchAll(ownImports)) {
      read(imported.startsWith("@") ? `${imported.slice("@sip/".length)}.ts` : join(dirname(path), imported));
    }
  };
  read(handlerPath);
  return [...names].sort();
};
