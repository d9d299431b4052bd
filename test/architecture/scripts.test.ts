import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../support/project/source-files.ts";

describe("package.json", () => {
  const scripts: Readonly<Record<string, string>> = JSON.parse(
    readFileSync(join(root, "package.json"), "utf8"),
  ).scripts;

  // A shell remembers where it found `node`. The one that installs found the machine's, which may be too old for TypeScript; npm's next
  // shell finds the one that came with the installation.
  it("lets every command first install what is missing, then list the services and check the catalog from another shell", () => {
    const before = Object.entries(scripts).filter(([name]) => name.startsWith("pre"));
    const commands = ["start", "test", "test:deep", "check", "bench", "new", "synth", "deploy"];
    expect(before).toEqual(
      commands.map((command) => [`pre${command}`, "node infra/install.mjs && npm run --silent ready"]),
    );
  });
});
