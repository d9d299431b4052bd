import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { rewriteItems } from "@sip/storage-dynamodb/rewrite-items";
import { openPatientTable } from "@sip/storage-dynamodb/table";
import { mainTableName } from "./names.ts";
import { readRewrite } from "./read-rewrite.ts";
import { runCommand } from "./run-command.ts";
import { stageFromText } from "./stages.ts";

/**
 * A new table takes 4,000 writes a second: nobody notices a fortieth of that, and a million items take three hours.
 */
const perSecond = 100;

/** A rewrite is no request: each item keeps the request that wrote it last. */
const inNobodysName = (): undefined => undefined;

// npx node infra/rewrite-items.ts <stage> <file> [--apply]
await runCommand(async () => {
  const [stageText = "", file, flag] = process.argv.slice(2);
  const stage = stageFromText(stageText);
  if (file === undefined)
    throw new Error("say which rewrite: npx node infra/rewrite-items.ts staging rewrites/some.ts");
  if (flag !== undefined && flag !== "--apply") throw new Error(`there is no option ${flag}; there is --apply`);
  const isApplied = flag === "--apply";
  process.env.AWS_REGION ??= stage.region;
  const rewrite = readRewrite(await import(pathToFileURL(file).href), file);
  const table = openPatientTable(mainTableName(stage), inNobodysName);
  const { due, rewritten, overtaken } = await rewriteItems(table, rewrite, {
    isApplied,
    perSecond,
    nowMs: Date.now,
    pause: setTimeout,
  });
  table.client.destroy();
  const outcome = isApplied
    ? `${rewritten} rewritten, ${overtaken} changed meanwhile${overtaken > 0 ? ": run it again" : ""}`
    : "nothing written; say --apply to do it";
  process.stdout.write(
    `${stage.name}: ${due} items of ${rewrite.entity} are of a shape before ${rewrite.toShape}; ${outcome}\n`,
  );
});
