import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { facts } from "@sip/events/catalog";
import { catalog } from "@sip/functions/catalog";
import { filesOf, firstTest } from "./new-function/files.ts";
import { withOperation, withRoute } from "./new-function/operation.ts";
import { withRow } from "./new-function/row.ts";
import type { Edit, NewFunction, StartedBy } from "./new-function/started-by.ts";
import { withImport } from "./new-function/with-import.ts";
import { toBeWritten } from "./to-be-written.ts";

/**
 * Makes the row of a function, the operation that its route asks for, the function itself, which fails until it is written, and a first test,
 * which names what is left to be written. A concept that is not there yet comes to the others. Answers the paths of what changed.
 */
export const newFunction = (root: string, name: string, by: StartedBy): readonly string[] => {
  const made = namedIn(name, by);
  const read = (path: string): string => (existsSync(join(root, path)) ? readFileSync(join(root, path), "utf8") : "");
  const changed = editsOf(made)
    .map(([path, edit]) => ({ path, before: read(path), after: edit(read(path)) }))
    .filter(({ before, after }) => after !== before);
  const unwritten = changed.filter(({ after }) => after.includes(toBeWritten)).map(({ path }) => path);
  const test = { path: `test/functions/${made.concept}/${made.name}.test.ts`, after: firstTest(made, unwritten) };
  const all = [...changed, test];
  for (const { path, after } of all) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), after);
  }
  return all.map(({ path }) => path);
};

const namedIn = (text: string, by: StartedBy): NewFunction => {
  const [, concept, name] = /^([a-z]+)\/([a-z]+(?:-[a-z]+)+)$/.exec(text) ?? [];
  if (concept === undefined || name === undefined || name.length > 40) {
    throw new Error(`a function is named <concept>/<verb-noun>, in small letters, and not "${text}"`);
  }
  if (catalog.some((row) => row.name === name)) throw new Error(`there is a function ${name} already`);
  if (by.kind === "facts" && !Object.hasOwn(facts, by.of)) throw new Error(`there is no fact "${by.of}"`);
  return { concept, name, by };
};

const editsOf = (made: NewFunction): readonly (readonly [path: string, Edit])[] => {
  const { concept, name, by } = made;
  const contracts = `packages/contracts/src/${concept}`;
  return [
    [`functions/${concept}/rows.ts`, withRow(made)],
    ["functions/catalog.ts", withConcept(`./${concept}/rows.ts`, `${concept}Rows`, `${concept}: ${concept}Rows`)],
    ...(by.kind === "http"
      ? ([
          [`${contracts}/routes.ts`, withRoute(made)],
          [`${contracts}/operations.ts`, withOperation(made)],
          [
            "packages/contracts/src/every-operation.ts",
            withConcept(`./${concept}/operations.ts`, `* as ${concept}`, `...${concept}`),
          ],
        ] as const)
      : []),
    ...Object.entries(filesOf(made)).map(
      ([file, code]) => [`functions/${concept}/${name}/${file}`, () => code] as const,
    ),
  ];
};

/** A list of all concepts with this one, which it may have already. */
const withConcept =
  (from: string, name: string, entry: string): Edit =>
  (text) => {
    if (text.includes(`from "${from}"`)) return text;
    const longer = text.replace(/^\}( as const)?;$/m, (end) => `  ${entry},\n${end}`);
    return withImport(longer, { isType: false, names: [name], from });
  };
