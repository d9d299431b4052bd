import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, dirname, join, posix } from "node:path";
import { describe, expect, it } from "vitest";
import { root, sourceFiles } from "../support/project/source-files.ts";

const workspaces: readonly string[] = globSync(
  JSON.parse(readFileSync(join(root, "package.json"), "utf8")).workspaces,
  {
    cwd: root,
  },
)
  .map((folder) => folder.replaceAll("\\", "/"))
  .filter((folder) => existsSync(join(root, folder, "package.json")))
  .toSorted();

/** Decisions are of their day and may name what is gone. */
const documents = [
  "README.md",
  ...workspaces.map((folder) => `${folder}/README.md`).filter((path) => existsSync(join(root, path))),
  ...globSync("docs/*.md", { cwd: root }).map((path) => path.replaceAll("\\", "/")),
];

/** The first part of every path of ours. */
const topFolders = ["packages", "functions", "events", "infra", "test", "docs"];

const fileName = /\.(tsx?|mjs|json|css|html|md)$/;

/** Made by a command, or written by an operator: no clone has them. */
const made = /^(\.build|cdk\.out|\.sip)\//;

/** What a document has between backticks, one line or a block of them. */
const codeIn = (text: string): readonly { readonly code: string; readonly isBlock: boolean }[] =>
  [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```|`([^`\n]+)`/gm)]
    .filter(([, language]) => language !== "mermaid")
    .map(([, , block, inline = ""]) => ({ code: block ?? inline, isBlock: block !== undefined }));

/** The words of it that look like a path: they begin in one of our folders, or end like a file. A block may name files of an operator. */
const pathsIn = (text: string): string[] => [
  ...new Set(
    codeIn(text).flatMap(({ code, isBlock }) =>
      code
        .split(/\s+/)
        .filter((word) => /^[\w.<>*@{},/-]+$/.test(word) && !word.startsWith("/") && !made.test(word))
        .filter((word) => {
          const isOurs = word.includes("/") && topFolders.includes(word.split("/")[0] ?? "");
          return isOurs || (!isBlock && (fileName.test(word) || /^[\w<>-]+\/([\w<>*-]+\/)*$/.test(word)));
        }),
    ),
  ),
];

/** Everything in a clone but what is generated, with its folders. */
const everything: readonly string[] = globSync("**", {
  cwd: root,
  exclude: (name) => ["node_modules", "dist", "cdk.out", ".git", ".build", ".sip"].includes(basename(name)),
}).map((path) => path.replaceAll("\\", "/"));
const paths: ReadonlySet<string> = new Set(everything);
const names: ReadonlySet<string> = new Set(everything.map((path) => basename(path)));

/** `<concept>` and `*` leave a part of a name open; a folder may end with a slash. */
const isAmong = (known: ReadonlySet<string>, written: string): boolean => {
  const name = written.replace(/\/$/, "");
  if (!/[<*]/.test(name)) return known.has(name);
  const parts = name.split(/<[^>]*>|\*/).map((part) => part.replaceAll(/[.{}]/g, "\\$&"));
  const pattern = new RegExp(`^${parts.join("[^/]+")}$`);
  return [...known].some((one) => pattern.test(one));
};

/**
 * A README names what is in its own folder from there or from its `src`, or by its name alone. The other documents name a file by its
 * whole path, or by its name alone where many folders have one.
 */
const isFound = (document: string, path: string): boolean => {
  const folder = dirname(document);
  if (isAmong(paths, path)) return true;
  if (posix.basename(document) !== "README.md" || folder === ".") return !path.includes("/") && isAmong(names, path);
  const own = new Set(everything.filter((one) => one.startsWith(`${folder}/`)).map((one) => basename(one)));
  return (
    isAmong(paths, `${folder}/${path}`) ||
    isAmong(paths, `${folder}/src/${path}`) ||
    (!path.includes("/") && isAmong(own, path))
  );
};

const missingIn = (document: string, text: string): string[] =>
  pathsIn(text).filter((path) => !isFound(document, path));

const linksIn = (text: string): string[] =>
  [...text.matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g)]
    .map(([, link, attribute]) => link ?? attribute ?? "")
    .filter((link) => !/^(https?:|mailto:)/.test(link));

const anchorsIn = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w\s-]/g, "")
      .replaceAll(/\s/g, "-"),
  );

const brokenLinksIn = (document: string, text: string): string[] =>
  linksIn(text).filter((link) => {
    const [path = "", anchor] = link.split("#");
    const target = path === "" ? document : posix.join(dirname(document), path);
    if (!existsSync(join(root, target))) return true;
    return anchor !== undefined && !anchorsIn(readFileSync(join(root, target), "utf8")).includes(anchor);
  });

/** `OPERATIONS, "Dead letters"` and `"Dead letters" in docs/OPERATIONS.md`, as `OPERATIONS: Dead letters`. */
const headingsNamedIn = (text: string): string[] => {
  const document = "`?(?:docs/)?(ARCHITECTURE|CONTRIBUTING|GLOSSARY|LOGS|OPERATIONS)(?:\\.md)?`?";
  const behind = new RegExp(`${document}(?:,| says:) "([^"\\n]+)"`, "g");
  const before = new RegExp(`"([^"\\n]+)" in ${document}`, "g");
  return [
    ...[...text.matchAll(behind)].map(([, name, heading]) => `${name}: ${heading}`),
    ...[...text.matchAll(before)].map(([, heading, name]) => `${name}: ${heading}`),
  ];
};

const headings: ReadonlySet<string> = new Set(
  documents.flatMap((path) =>
    [...readFileSync(join(root, path), "utf8").matchAll(/^#+ (.+)$/gm)].map(
      ([, heading]) => `${basename(path, ".md")}: ${heading}`,
    ),
  ),
);

const headingsMissingIn = (text: string): string[] => headingsNamedIn(text).filter((named) => !headings.has(named));

it("every workspace has a README that says where what is", () => {
  expect(workspaces.length).toBeGreaterThan(10);
  expect(workspaces.filter((folder) => !existsSync(join(root, folder, "README.md")))).toEqual([]);
});

describe.each(documents)("%s", (document) => {
  const text = readFileSync(join(root, document), "utf8");

  it("names paths that are there", () => {
    expect(missingIn(document, text)).toEqual([]);
  });

  it("has links that lead somewhere", () => {
    expect(brokenLinksIn(document, text)).toEqual([]);
  });
});

it("code and documents send their readers to parts of documents that are there", () => {
  const texts = [
    ...documents.map((path) => ({ path, text: readFileSync(join(root, path), "utf8") })),
    ...sourceFiles("packages", "functions", "events", "infra"),
  ];
  expect(texts.flatMap(({ text }) => headingsNamedIn(text)).length).toBeGreaterThan(10);
  expect(texts.flatMap(({ path, text }) => headingsMissingIn(text).map((named) => `${path}: ${named}`))).toEqual([]);
});

describe("the test itself", () => {
  it("sees a path that is not there: a file, a folder, one inside a command, one that has only some of its name", () => {
    const wrong =
      "`test/architecture/nothing.test.ts` `packages/nothing/` `node infra/nothing.ts now` `functions/<concept>/nothing.ts` `nothing.md`";
    expect(missingIn("docs/OPERATIONS.md", wrong)).toEqual([
      "test/architecture/nothing.test.ts",
      "packages/nothing/",
      "infra/nothing.ts",
      "functions/<concept>/nothing.ts",
      "nothing.md",
    ]);
    expect(missingIn("packages/domain/README.md", "`queue/nothing.ts` `queue/nothing/`")).toEqual([
      "queue/nothing.ts",
      "queue/nothing/",
    ]);
    expect(missingIn("docs/OPERATIONS.md", "```\nnode infra/nothing.ts\n```")).toEqual(["infra/nothing.ts"]);
  });

  it("takes a path for what it is: from the root, in a README from its own folder, with a part left open", () => {
    const right =
      "`test/architecture/named-paths.test.ts` `functions/<concept>/rows.ts` `node infra/deploy.ts staging` `rows.ts`";
    expect(missingIn("docs/OPERATIONS.md", right)).toEqual([]);
    expect(missingIn("packages/domain/README.md", "`queue/` `services/<service>/line.ts` `package.json`")).toEqual([]);
    expect(missingIn("docs/OPERATIONS.md", "`queue/book-slot.ts`")).toEqual(["queue/book-slot.ts"]);
  });

  it("takes nothing else for a path", () => {
    const others =
      "`/api/health` `WIB/WITA` `phone:get` `@sip/domain/result` `sip-<stage>-data` `.build/outputs-<stage>.json`";
    expect(pathsIn(others)).toEqual([]);
  });

  it("sees a link that leads nowhere, to a file or to a heading", () => {
    expect(brokenLinksIn("docs/LOGS.md", "[a](NOTHING.md) [b](OPERATIONS.md#nothing-here) [c](OPERATIONS.md)")).toEqual(
      ["NOTHING.md", "OPERATIONS.md#nothing-here"],
    );
    const named = 'OPERATIONS, "Nothing here"; docs/OPERATIONS.md, "Going back"; "Nor here" in docs/LOGS.md';
    expect(headingsMissingIn(named)).toEqual(["OPERATIONS: Nothing here", "LOGS: Nor here"]);
  });
});
