import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { receiveWhatsApp } from "@sip/contracts/notices/routes";
import { whatsappTemplates } from "@sip/domain/notices/whatsapp-templates";
import { seedOffices } from "@sip/seed/seed-offices";
import { demoStaff } from "@sip/seed/staff";
import type { WhatsappAccount } from "@sip/workbench/phone/whatsapp-account";
import { indonesianWords } from "@sip/workbench/sign-in-words";
import { workbench } from "@sip/workbench/workbench";
import { type PlayedAssembly, playAssembly } from "assembly-player";
import type { Play } from "assembly-player/play";
import type { PlayerOptions } from "assembly-player/player-options";
import { dynamodb } from "assembly-player/services/dynamodb/plugin";
import { secretsmanager } from "assembly-player/services/secretsmanager/plugin";
import { dataFormat } from "./data-format.ts";
import type { LocalSettings } from "./local-settings.ts";
import { mainTableName, resourceName } from "./names.ts";
import { projectRoot } from "./project-root.ts";
import { stageOf } from "./stages.ts";
import { sourcesHash, synthesize } from "./synthesize.ts";

const stage = stageOf("local");

/** All of SIP on this machine: plays the template of the stage `local`. */
export const startSip = async (
  settings: LocalSettings,
  log: (line: string) => void,
  watched: Partial<Pick<PlayerOptions, "rightsWatch">> = {},
): Promise<PlayedAssembly> => {
  const { outdir } = await synthesize({ stage, outdir: localAssembly() });
  const { seed, ...run } = settings;
  return playAssembly({
    ...run,
    ...watched,
    assemblyDir: outdir,
    dataFormat,
    parameters: {
      PublicUrl: "{origin}",
      WhatsAppApiUrl: "{origin}/local/whatsapp/v26.0",
      WebAclArn: `{output:${resourceName(stage, "edge")}.WebAclArn}`,
      ...(settings.limits ? {} : endlessBudget),
      WhatsAppNumber: officeNumber,
    },
    users: demoStaff,
    userPoolWords: indonesianWords,
    plugins: [workbench({ timeZone: "Asia/Jakarta", pages, whatsapp })],
    seed: (play) => seedTable(play, seed),
    log,
  });
};

const pages = [
  { title: "Pemohon", path: "/" },
  { title: "Petugas", path: "/petugas" },
  { title: "Pengawas", path: "/pengawas" },
  { title: "Layar dinding", path: "/pengawas/layar" },
];

/** More codes than one machine can use in a day. With limits the budget is the template's. */
const endlessBudget = { CodesPerDayByWhatsApp: "999999999", CodesPerDayBySms: "999999999" };

/** A number that North America reserves for fiction: a link opened by mistake reaches nobody. */
const officeNumber = "15550000001";

/** A folder for each state of the sources: a newer start must not overwrite the assembly of a run that goes on. */
const localAssembly = (): string => {
  const folder = join(projectRoot, ".build/local");
  const current = sourcesHash(stage).slice(0, 12);
  for (const entry of existsSync(folder) ? readdirSync(folder) : []) {
    const isOld = Date.now() - statSync(join(folder, entry)).mtimeMs > keptMs;
    if (entry !== current && isOld) rmSync(join(folder, entry), { recursive: true, force: true });
  }
  return join(folder, current);
};

const keptMs = 24 * 3_600_000;

const seedTable = async (play: Play, seed: LocalSettings["seed"]): Promise<void> => {
  const client = new DynamoDBClient({
    endpoint: play.part(dynamodb).endpoint,
    region: play.model.region,
    credentials: { accessKeyId: "seed", secretAccessKey: "seed" },
  });
  const table = { client, name: mainTableName(stage) };
  // At each start, as at each deployment: so existing data get what a newer release stores of an office.
  await seedOffices(table);
  if (play.isFirstStart && seed === "demo") {
    const { seedDemo } = await import("@sip/seed/seed-demo");
    const keysSecret = play.part(secretsmanager).value(resourceName(stage, "keys"));
    await seedDemo({ table, keysSecret, now: play.clock.now().toISOString() });
  }
  client.destroy();
};

const whatsapp: WhatsappAccount = {
  webhookPath: receiveWhatsApp.path,
  secretId: resourceName(stage, "whatsapp"),
  appSecretKey: "appSecret",
  accessTokenKey: "accessToken",
  templates: Object.fromEntries(
    Object.entries(Object.groupBy(whatsappTemplates, ({ name }) => name)).map(([name, bodies]) => [
      name,
      Object.fromEntries(
        (bodies ?? []).map(({ language, body, footer }) => [language, footer ? `${body}\n\n${footer}` : body]),
      ),
    ]),
  ),
};
