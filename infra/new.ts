import type { StartedBy } from "./new-function/started-by.ts";
import { newFunction } from "./new-function.ts";
import { newService } from "./new-service.ts";
import { projectRoot } from "./project-root.ts";

const usage = `npm run new -- service <name>
npm run new -- function <concept>/<verb-noun> [http | schedule | facts <fact>]`;

const startedBy = (kind = "http", of = ""): StartedBy => {
  if (kind === "facts") return { kind, of };
  if (kind === "http" || kind === "schedule") return { kind };
  throw new Error(usage);
};

interface Made {
  readonly paths: readonly string[];
  /** Where somebody reads on. */
  readonly recipe: string;
}

const make = (what: string | undefined, name = "", ...more: readonly string[]): Made => {
  if (what === "service") return { paths: newService(projectRoot, name), recipe: 'docs/CONTRIBUTING.md, "A service"' };
  if (what !== "function") throw new Error(usage);
  const by = startedBy(...more);
  return {
    paths: newFunction(projectRoot, name, by),
    recipe:
      by.kind === "http"
        ? 'docs/CONTRIBUTING.md, "An HTTP operation"'
        : 'docs/CONTRIBUTING.md, "A background function"',
  };
};

const [what, ...names] = process.argv.slice(2);
try {
  const { paths, recipe } = make(what, ...names);
  for (const path of paths) console.log(path);
  console.log(`Write what is to be written there. How it goes on: ${recipe}.`);
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
}
