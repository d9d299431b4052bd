import { registerHooks } from "node:module";

/** Modules of storage-dynamodb that there is an earlier version of. */
export type Earlier = "offices" | "table";

/** Lets this thread load these modules as they were before, whoever asks for them. */
export const loadBefore = (names: readonly Earlier[]): void => {
  const earlier = new Map(
    names.map((name) => [
      new URL(`../../../packages/storage-dynamodb/src/${name}.ts`, import.meta.url).href,
      new URL(`./${name}.ts`, import.meta.url).href,
    ]),
  );
  registerHooks({
    resolve: (specifier, context, next) => {
      const found = next(specifier, context);
      return { ...found, url: earlier.get(found.url) ?? found.url };
    },
  });
};
