import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const generated = new Set(["node_modules", "dist", "cdk.out"]);

/**
 * One digest of the files under these paths, from their names and contents. Generated files, and those that only people
 * read, are left out.
 */
export const contentHash = (root: string, paths: readonly string[], ...more: readonly string[]): string => {
  const digest = createHash("sha256");
  for (const file of paths.flatMap((path) => filesUnder(root, path)).sort()) {
    const contents = readFileSync(join(root, file));
    digest.update(`${file}\0${contents.length}\0`).update(contents);
  }
  for (const text of more) digest.update(`\0${text}`);
  return digest.digest("hex");
};

const filesUnder = (root: string, path: string): string[] => {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full)
    .filter((name) => !generated.has(name) && !name.endsWith(".md"))
    .flatMap((name) => filesUnder(root, join(path, name)));
};
