import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "@sip/infra/project-root";
import { unusedSchemas } from "@sip/infra/unused-schemas";
import { build } from "esbuild";
import { expect, it } from "vitest";

it("a schema that nobody uses is not in a bundle, and one that somebody uses is", async () => {
  const folder = mkdtempSync(join(tmpdir(), "sip-schemas-"));
  writeFileSync(
    join(folder, "shapes.ts"),
    `import * as z from "zod/mini";
/** Made like z.object({}) here. */
export const site = "https://z.string(";
export const Used = z.object({ usedField: z.optional(z.string().check(z.minLength(2))) });
export const Unused = z.object({ unusedField: z.array(z.string().check(z.minLength(3))) });
export const table = { row: z.object({ unusedRow: z.nullable(z.string()) }) };
`,
  );
  writeFileSync(join(folder, "main.ts"), `import { Used } from "./shapes.ts"; console.log(Used);`);
  const { outputFiles } = await build({
    entryPoints: [join(folder, "main.ts")],
    bundle: true,
    write: false,
    nodePaths: [join(projectRoot, "node_modules")],
    plugins: [unusedSchemas],
  });
  const code = outputFiles.map(({ text }) => text).join("");
  expect(code).toContain("usedField");
  expect(code).not.toContain("unusedField");
  expect(code).not.toContain("unusedRow");
});
