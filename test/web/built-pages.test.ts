import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { root } from "../support/project/source-files.ts";

/** Other work on the machine may slow the build down. */
const patienceMilliseconds = 60_000;

interface BuiltFile {
  readonly fileName: string;
  readonly text: string;
  /** Of a script: the modules in it, and the scripts that have to be there before it runs. */
  readonly modules: readonly string[];
  readonly imports: readonly string[];
  readonly isEntry: boolean;
}

/** As for a release: Vite asks the environment, and tests have one of their own. */
const buildPages = async (): Promise<readonly BuiltFile[]> => {
  vi.stubEnv("NODE_ENV", "production");
  const built = await build({ root: join(root, "packages/web"), logLevel: "warn", build: { write: false } });
  if (!("output" in built)) throw new Error("Vite answered with something other than one build");
  return built.output.map((file) =>
    file.type === "chunk"
      ? { ...file, text: file.code, modules: file.moduleIds.map((id) => id.replaceAll("\\", "/")) }
      : { fileName: file.fileName, text: String(file.source), modules: [], imports: [], isEntry: false },
  );
};

describe("the pages as they are built", { timeout: patienceMilliseconds }, () => {
  let files: readonly BuiltFile[] = [];
  beforeAll(async () => {
    files = await buildPages();
  }, patienceMilliseconds);
  afterAll(() => {
    vi.unstubAllEnvs();
  });

  /** What a browser reads before the first page is there: the document, its style, its script and what that imports. */
  const firstPage = (): readonly BuiltFile[] => {
    const html = files.find(({ fileName }) => fileName === "index.html")?.text ?? "";
    const needed = new Set(files.filter(({ fileName, isEntry }) => isEntry || html.includes(fileName)));
    for (const { imports } of needed) {
      for (const file of files) if (imports.includes(file.fileName)) needed.add(file);
    }
    return [...needed, ...files.filter(({ fileName }) => fileName === "index.html")];
  };

  it("have the rules that stand once and the routes, and with them neither a schema nor a port", () => {
    const modules = files
      .flatMap((file) => file.modules)
      .filter((id) => !/\/packages\/contracts\/src\/\w+\/routes\.ts$/.test(id));
    expect(modules.some((id) => id.endsWith("/packages/domain/src/dates-in-words.ts"))).toBe(true);
    expect(modules.filter((id) => /\/node_modules\/zod\/|\/ports\.ts$|\/packages\/contracts\//.test(id))).toEqual([]);
  });

  it("show the first one after at most 21,200 bytes, packed", () => {
    const sizes = firstPage().map(({ text }) => gzipSync(text, { level: 9 }).byteLength);
    expect(sizes.length).toBeGreaterThan(3);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(21_200);
  });
});
