import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "../../..");
const parts = ["package.json", "tsconfig.json", "cdk.json", "packages", "functions", "events", "infra"];

/** The project once more, to be changed by a test: its own workspaces, and the libraries that are installed here. */
export const copyProject = (): string => {
  const copy = mkdtempSync(join(tmpdir(), "sip-copy-"));
  for (const part of parts) {
    cpSync(join(root, part), join(copy, part), {
      recursive: true,
      filter: (source) => !/[\\/](node_modules|dist)$/.test(source),
    });
  }
  const modules = join(copy, "node_modules");
  mkdirSync(join(modules, "@sip"), { recursive: true });
  for (const name of readdirSync(join(root, "node_modules"))) {
    if (name !== "@sip") symlinkSync(join(root, "node_modules", name), join(modules, name));
  }
  const workspaces = [
    ...readdirSync(join(copy, "packages")).map((name) => `packages/${name}`),
    "functions",
    "events",
    "infra",
  ];
  for (const path of workspaces) symlinkSync(join(copy, path), join(modules, "@sip", path.split("/").at(-1) ?? path));
  return copy;
};
