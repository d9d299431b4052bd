import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root, sourceFiles } from "../support/project/source-files.ts";

/** Events as they are written where something is logged. */
const logged = (): string[] =>
  sourceFiles("packages/lambda-kit/src", "functions").flatMap(({ text }) =>
    [...text.matchAll(/event: "([a-z-]+)"|logFault\(([^)]*?)[,)]/g)].flatMap(([, event, fault = ""]) =>
      event === undefined ? [...fault.matchAll(/"([a-z-]+)"/g)].map(([, name = ""]) => name) : [event],
    ),
  );

const documented = (): string[] => {
  const document = readFileSync(join(root, "docs/OPERATIONS.md"), "utf8");
  const [, section = ""] = /^## Logs\n([\s\S]*?)^## /m.exec(document) ?? [];
  return [...section.matchAll(/^\| (`[a-z][^|]*) \| (?:INFO|ERROR) \|/gm)].flatMap(([, cell = ""]) =>
    [...cell.matchAll(/`([a-z-]+)`/g)].map(([, name = ""]) => name),
  );
};

it("docs/OPERATIONS.md explains every event that is logged, and none that is not", () => {
  expect(logged()).toContain("change-unreadable");
  expect(documented().toSorted()).toEqual([...new Set(logged())].toSorted());
});
