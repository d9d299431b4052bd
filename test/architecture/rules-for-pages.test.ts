import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { type SourceFile, sourceFiles } from "../support/project/source-files.ts";
import { rulesForPages } from "./rules-for-pages.ts";

const pages = sourceFiles("packages/web/src");
const rules = new Map(
  sourceFiles("packages/domain/src", "packages/calendar/src").map((file): [string, SourceFile] => [file.path, file]),
);

/** `@sip/domain/people/nik` lies in `packages/domain/src/people/nik.ts`. */
const pathOf = (name: string, from = ""): string =>
  name.startsWith(".")
    ? posix.join(posix.dirname(from), name)
    : `${name.replace(/^@sip\/([^/]+)/, "packages/$1/src")}.ts`;

/** What a rule leads to, types too: its own files by their paths, everything else by its name. */
const reachedBy = (path: string, seen: Set<string> = new Set()): ReadonlySet<string> => {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const name of rules.get(path)?.imports ?? []) reachedBy(pathOf(name, path), seen);
  return seen;
};

describe("a rule that stands once for the service and the pages", () => {
  it.each(rulesForPages)("%s leads to no schema, no port and no other library", (name) => {
    const strangers = [...reachedBy(pathOf(name))].filter((path) => !rules.has(path) || path.endsWith("/ports.ts"));
    expect(strangers).toEqual([]);
  });

  it("is used by a page, or is not named", () => {
    const used = new Set(pages.flatMap(({ imports }) => imports));
    expect(rulesForPages.filter((name) => !used.has(name))).toEqual([]);
  });

  it("the fence itself sees what a rule would bring along", () => {
    expect(reachedBy("packages/domain/src/offices/office.ts")).toContain(pathOf("zod/mini"));
    expect(reachedBy("packages/domain/src/offices/office-at.ts")).toContain("packages/domain/src/offices/ports.ts");
  });
});
