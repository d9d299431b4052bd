import { readFile } from "node:fs/promises";
import { sep } from "node:path";
import type { Plugin } from "esbuild";

/** A comment, or a call of one of zod's builders, e.g. `z.object(`. */
const commentOrCall = /\/\*[\s\S]*?\*\/|\/\/.*|(?<![\w.$"'`/])z\.(?=[a-z]\w*\()/g;

/**
 * Lets esbuild leave out schemas that a function does not use. zod marks its builders as free of side effects, but
 * esbuild uses that only within zod's own file, so this marks each call in our files.
 * https://esbuild.github.io/api/#pure
 */
export const unusedSchemas: Plugin = {
  name: "unused-schemas",
  setup: (build) => {
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      if (path.includes(`${sep}node_modules${sep}`)) return undefined;
      const text = await readFile(path, "utf8");
      if (!text.includes('from "zod/mini"')) return undefined;
      const marked = text.replaceAll(commentOrCall, (found) => (found === "z." ? "/* @__PURE__ */ z." : found));
      return { contents: marked, loader: "ts" };
    });
  },
};
