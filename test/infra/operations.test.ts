import { readFileSync } from "node:fs";
import { join } from "node:path";
import { catalog } from "@sip/functions/catalog";
import { followerRows } from "@sip/functions/facts/follower-rows";
import { projectRoot } from "@sip/infra/project-root";
import { expect, it } from "vitest";
import { synthesized } from "../support/infra/synthesized.ts";
import { withPartsRenewed } from "../support/project/generated-parts.ts";
import { ringingIn } from "./ringing-alarms.ts";

const { Watch: watch, Edge: edge } = await synthesized("production");

const alarmTable = (): string => {
  const rows = [watch, edge].flatMap(ringingIn).map(({ name, says, gathers }) => {
    const about = name.replace("sip-production-", "");
    const isNamed = [...catalog, ...followerRows].some((row) => row.name === about);
    const symptoms = gathers.map((symptom) => symptom.replace("sip-production-", ""));
    const shown = symptoms.map((symptom) => `\`${isNamed ? symptom.replace(about, "…") : symptom}\``);
    return `| \`${about}\` | ${says.replace(/ What to do: .*$/, "")} | ${shown.join(" ")} |`;
  });
  return ["| alarm | says who is hurt | goes off on |", "|---|---|---|", ...rows].join("\n");
};

it("docs/OPERATIONS.md shows the alarms as production has them (npx vitest run test/infra -u renews it)", async () => {
  const path = join(projectRoot, "docs/OPERATIONS.md");
  const renewed = withPartsRenewed(readFileSync(path, "utf8"), { alarms: alarmTable });
  await expect(renewed).toMatchFileSnapshot(path);
});
