import { globSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "../../..");

export interface SourceFile {
  /** From the root, with slashes. */
  readonly path: string;
  readonly text: string;
  /** What it imports, as written; types too. */
  readonly imports: readonly string[];
}

/** All TypeScript of the project under these folders. */
export const sourceFiles = (...folders: string[]): SourceFile[] =>
  folders.flatMap((folder) =>
    globSync("**/*.{ts,tsx}", { cwd: join(root, folder), exclude: ["**/node_modules/**", "**/dist/**"] }).map(
      (found) => {
        const path = relative(root, join(root, folder, found)).replaceAll("\\", "/");
        const text = readFileSync(join(root, path), "utf8");
        return { path, text, imports: importsIn(text) };
      },
    ),
  );

const importsIn = (text: string): string[] =>
  [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\s[^"';]*?from\s+"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)|(?:^|\n)\s*import\s+"([^"]+)"/g,
    ),
  ].map(([, from, dynamic, bare]) => String(from ?? dynamic ?? bare));
