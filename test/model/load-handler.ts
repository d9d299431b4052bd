import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { catalog } from "@sip/functions/catalog";
import { projectRoot } from "@sip/infra/project-root";
import type { Handler } from "./sandbox.ts";

/**
 * Loads a function's handler anew each time: a module is another one under another address, and so are its composition and what it
 * remembers, while all that it imports is shared. `earlier` names files of the folder `before` that play a function in its place.
 */
export const handlerLoader = (earlier: Readonly<Record<string, string>>): ((name: string) => Promise<Handler>) => {
  let loaded = 0;
  return async (name) => {
    loaded += 1;
    const { handler } = await import(`${fileOf(name, earlier[name])}?sandbox=${loaded}`);
    return handler;
  };
};

const fileOf = (name: string, earlier: string | undefined): string => {
  if (earlier !== undefined) return new URL(`./before/${earlier}.ts`, import.meta.url).href;
  const row = catalog.find((candidate) => candidate.name === name);
  if (row === undefined) throw new Error(`no function is called ${name}`);
  return pathToFileURL(join(projectRoot, "functions", row.concept, name, "handler.ts")).href;
};
