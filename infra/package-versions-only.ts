import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";

/** The AWS SDK imports its whole package.json, to say its version in the user agent: name and version are enough. */
export const packageVersionsOnly: Plugin = {
  name: "package-versions-only",
  setup(build) {
    build.onLoad({ filter: /[\\/]@aws-sdk[\\/][^\\/]+[\\/]package\.json$/ }, async ({ path }) => {
      const { name, version } = JSON.parse(await readFile(path, "utf8"));
      return { contents: JSON.stringify({ name, version }), loader: "json" };
    });
  },
};
