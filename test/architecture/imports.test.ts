import { describe, expect, it } from "vitest";
import { type SourceFile, sourceFiles } from "../support/project/source-files.ts";
import { rulesForPages } from "./rules-for-pages.ts";

/** How messages of Meta and of the bus read; no AWS is in them, which a test below holds them to. */
const wireFormats = [
  "@sip/event-bus/read-fact",
  "@sip/notice-channels/is-same",
  "@sip/notice-channels/whatsapp-errors",
  "@sip/notice-channels/whatsapp-signature",
  "@sip/notice-channels/whatsapp-webhook",
];

/** What a layer may import besides its own files. A name that ends in `*` is a prefix. */
const layers: readonly { readonly folder: string; readonly only?: string; readonly may: readonly string[] }[] = [
  { folder: "packages/calendar/src", may: [] },
  // Types of facts pass through the domain's ports; events themselves know the domain's vocabulary only.
  { folder: "packages/domain/src", may: ["@sip/calendar/*", "@sip/events/*", "zod/mini"] },
  { folder: "events", may: ["@sip/domain/*", "zod/mini"] },
  { folder: "packages/contracts/src", may: ["@sip/domain/*", "zod/mini"] },
  { folder: "packages/sealing/src", may: ["@sip/calendar/*", "@sip/domain/*", "jose", "node:crypto", "zod/mini"] },
  {
    folder: "packages/storage-dynamodb/src",
    may: [
      "@sip/calendar/*",
      "@sip/domain/*",
      "@sip/events/*",
      "@aws-sdk/client-dynamodb",
      "@aws-sdk/util-dynamodb",
      "@smithy/core/retry",
      "node:crypto",
      "zod/mini",
    ],
  },
  { folder: "packages/notice-channels/src", may: ["@sip/domain/*", "@aws-sdk/client-sns", "node:crypto", "zod/mini"] },
  {
    folder: "packages/event-bus/src",
    may: ["@sip/domain/*", "@sip/events/*", "@aws-sdk/client-eventbridge", "zod/mini"],
  },
  {
    folder: "packages/lambda-kit/src",
    may: [
      "@middy/core",
      "@aws-lambda-powertools/*",
      "@aws-sdk/client-sqs",
      "@sip/contracts/*",
      "aws-lambda",
      "zod/mini",
      "zod/v4/core",
      "node:*",
    ],
  },
  // All that it needs of a run, the player offers; what it knows of SIP is how Meta and staff reach it.
  { folder: "packages/workbench/src", may: ["assembly-player/*", "node:*", "zod/mini"] },
  {
    folder: "packages/web/src",
    may: ["@sip/calendar/*", "@sip/contracts/*", ...rulesForPages, "preact*", "oidc-client-ts", "uqr"],
  },
  {
    folder: "functions",
    only: "endpoint.ts",
    may: [
      "@sip/calendar/*",
      "@sip/contracts/*",
      "@sip/domain/*",
      "@sip/events/*",
      "@sip/functions/log",
      "@sip/functions/notices/log-sent",
      "@sip/lambda-kit/*",
      ...wireFormats,
      "zod/mini",
      "node:crypto",
    ],
  },
];

const allows = (allowed: readonly string[], name: string): boolean =>
  name.startsWith("./") ||
  name.startsWith("../") ||
  allowed.some((entry) => (entry.endsWith("*") ? name.startsWith(entry.slice(0, -1)) : name === entry));

const strangersIn = (files: readonly Pick<SourceFile, "path" | "imports">[], may: readonly string[]): string[] =>
  files.flatMap(({ path, imports }) =>
    imports.filter((name) => !allows(may, name)).map((name) => `${path} imports ${name}`),
  );

it("the fence itself sees a stranger, by name and by prefix", () => {
  const files = [{ path: "a.ts", imports: ["./b.ts", "zod/mini", "@sip/domain/result", "node:fs"] }];
  expect(strangersIn(files, ["zod/mini", "@sip/domain/*"])).toEqual(["a.ts imports node:fs"]);
  expect(strangersIn(files, ["node:*", "@sip/domain/*"])).toEqual(["a.ts imports zod/mini"]);
});

describe.each(layers)("$folder", ({ folder, only, may }) => {
  const files = sourceFiles(folder).filter(({ path }) => only === undefined || path.endsWith(`/${only}`));

  it("has files to look at", () => {
    expect(files.length).toBeGreaterThan(1);
  });

  it("imports nothing that its layer may not know", () => {
    expect(strangersIn(files, may)).toEqual([]);
  });
});

describe("wire formats that endpoints may know", () => {
  it("know nothing of AWS", () => {
    const paths = wireFormats.map((name) => `${name.replace(/^@sip\/([^/]+)/, "packages/$1/src")}.ts`);
    const files = sourceFiles("packages/event-bus/src", "packages/notice-channels/src").filter(({ path }) =>
      paths.includes(path),
    );
    expect(files).toHaveLength(wireFormats.length);
    expect(strangersIn(files, ["@sip/domain/*", "@sip/events/*", "node:crypto", "zod/mini"])).toEqual([]);
  });
});

describe("functions", () => {
  const files = sourceFiles("functions");
  const importing = (isWrong: (path: string, name: string) => boolean): string[] =>
    files.flatMap(({ path, imports }) =>
      imports.filter((name) => isWrong(path, name)).map((name) => `${path} imports ${name}`),
    );

  it("never import each other", () => {
    const folders = files.filter(({ path }) => path.endsWith("/handler.ts")).map(({ path }) => path.slice(0, -11));
    expect(folders.length).toBeGreaterThan(20);
    const ofAnother = (path: string, name: string): boolean =>
      folders.some((folder) => name.startsWith(`@sip/${folder}/`) && !path.startsWith(`${folder}/`));
    expect(importing(ofAnother)).toEqual([]);
  });

  it("name what lies beside them or below by its path, and all else by its package", () => {
    expect(importing((_, name) => name.startsWith("../"))).toEqual([]);
    const ofOwn = (path: string, name: string): boolean =>
      name.startsWith(`@sip/${path.slice(0, path.lastIndexOf("/") + 1)}`) && path.split("/").length > 2;
    expect(importing(ofOwn)).toEqual([]);
  });

  it("compose in about eight lines: no handler is longer than 40", () => {
    const long = sourceFiles("functions")
      .filter(({ path }) => path.endsWith("/handler.ts"))
      .filter(({ text }) => text.split("\n").length > 40)
      .map(({ path }) => path);
    expect(long).toEqual([]);
  });
});

describe("the domain", () => {
  it("reads no clock, no chance, no environment", () => {
    const impure = sourceFiles("packages/domain/src", "packages/calendar/src").flatMap(({ path, text }) =>
      [...text.matchAll(/Date\.now\(|new Date\(\)|Math\.random|process\.|crypto\./g)].map(
        ([found]) => `${path}: ${found}`,
      ),
    );
    expect(impure).toEqual([]);
  });
});

describe("keys", () => {
  it("are made in one file: the divider stands in no other template or literal of the storage", () => {
    const elsewhere = sourceFiles("packages/storage-dynamodb/src", "functions")
      .filter(({ path }) => !path.endsWith("/keys.ts"))
      .filter(({ text }) => /["`][^"`\n]*\w#[^"`\n]*["`]|join\("#"\)|"#"/.test(text))
      .map(({ path }) => path);
    expect(elsewhere).toEqual([]);
  });
});

describe("paths of the API", () => {
  it("stand in the routes of the contracts, and nowhere else is one written down", () => {
    const code = sourceFiles("packages", "functions", "infra").map(({ path, text }) => ({
      path,
      text: text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ""),
    }));
    const written = code.filter(({ text }) => /["`^]\\?\/(api|webhooks)\\?\/[a-z]/.test(text)).map(({ path }) => path);
    expect(written.filter((path) => !/^packages\/contracts\/src\/\w+\/routes\.ts$/.test(path))).toEqual([]);
    expect(written.length).toBeGreaterThan(5);
  });
});

describe("names", () => {
  it("say what a file is for: no utils, helpers, common, manager or service, no barrel", () => {
    const files = sourceFiles("packages", "functions", "events", "infra", "test");
    const vague = files
      .map(({ path }) => path)
      .filter((path) => /(^|\/)(utils?|helpers?|common|managers?|index)\.tsx?$/.test(path))
      // The question-named indexes of the table live there.
      .filter((path) => path !== "packages/storage-dynamodb/src/indexes.ts");
    expect(vague).toEqual([]);
  });
});
