import { readFileSync } from "node:fs";
import { join } from "node:path";
import { catalog } from "@sip/functions/catalog";
import { projectRoot } from "@sip/infra/project-root";
import { expect, it } from "vitest";

const alarmTable = (): string =>
  [
    "| an alarm of | says who is hurt |",
    "|---|---|",
    ...catalog.map(({ name, errorImpact }) => `| \`${name}\` | ${errorImpact} |`),
  ].join("\n");

const part = /(<!-- generated: alarms -->\n)[\s\S]*?(<!-- end: alarms -->)/;

it("docs/OPERATIONS.md shows who is hurt as the catalog says it (npx vitest run test/infra -u renews it)", async () => {
  const path = join(projectRoot, "docs/OPERATIONS.md");
  const document = readFileSync(path, "utf8");
  expect(document).toMatch(part);
  const renewed = document.replace(part, (_, start: string, end: string) => `${start}\n${alarmTable()}\n\n${end}`);
  await expect(renewed).toMatchFileSnapshot(path);
});
