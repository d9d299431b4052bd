import { readFile } from "node:fs/promises";
import { sep } from "node:path";
import type { Plugin } from "esbuild";

/** A call of zod's builders outside comments: `z.object(` and its like. */
const builderCall = /(?<![\w.$/])z\.(?=[a-z]\w*\()/g;

/**
 * Lets esbuild leave out the schemas that a function does not use. zod says of its builders that they have no side effects, but
 * esbuild heeds that only within zod's own file, so our files say it at each call.
 * https://esbuild.github.io/api/#pure
 */
export const unusedSchemas: Plugin = {
  name: "unused-schemas",
  setup: (build) => {
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      if (path.includes(`${sep}node_modules${sep}`)) return undefined;
      const text = await readFile(path, "utf8");
      if (!text.includes('from "zod/mini"')) return undefined;
      return { contents: text.replaceAll(builderCall, "/* @__PURE__ */ z."), loader: "ts" };
    });
  },
};
