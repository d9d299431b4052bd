import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { contentHash } from "./content-hash.ts";
import { projectRoot } from "./project-root.ts";

const pages = join(projectRoot, "packages/web");
const dist = join(pages, "dist");
const mark = join(projectRoot, ".build/pages.sha256");
const inputs = ["packages/web", "packages/contracts", "packages/domain", "packages/calendar", "package-lock.json"];

/** Builds the pages, unless they are already built from these sources. Answers their folder. */
export const buildPages = async ({ force }: { readonly force: boolean }): Promise<string> => {
  const hash = contentHash(projectRoot, inputs);
  const isFresh = existsSync(join(dist, "index.html")) && existsSync(mark) && readFileSync(mark, "utf8") === hash;
  if (isFresh && !force) return dist;
  // A separate process, because Vite sets NODE_ENV for its whole process.
  const vite = spawn(process.execPath, [join(import.meta.dirname, "run-vite.ts"), pages], { stdio: "inherit" });
  const [exitCode] = await once(vite, "exit");
  if (exitCode !== 0) throw new Error("the pages do not build; Vite says why above");
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(mark, hash);
  return dist;
};
