import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { changeablePurposes } from "@sip/sealing/keys-secret";
import { changeStageKey } from "./change-stage-key.ts";
import { resourceName } from "./names.ts";
import { runCommand } from "./run-command.ts";
import { stageFromText } from "./stages.ts";

// npx node infra/change-key.ts <stage> <purpose> [--leaked]
await runCommand(async () => {
  const [stageText = "", purposeText, flag] = process.argv.slice(2);
  const stage = stageFromText(stageText);
  const purpose = changeablePurposes.find((candidate) => candidate === purposeText);
  if (purpose === undefined) throw new Error(`say whose key: ${changeablePurposes.join(" or ")}`);
  if (flag !== undefined && flag !== "--leaked") throw new Error(`there is no option ${flag}; there is --leaked`);
  const hasLeaked = flag === "--leaked";
  const client = new SecretsManagerClient({ region: stage.region });
  await changeStageKey(client, resourceName(stage, "keys"), { purpose, now: new Date().toISOString(), hasLeaked });
  const effect = hasLeaked
    ? "within five minutes nothing made with the keys of before is accepted"
    : "it begins in ten minutes, and the one before is accepted until what it made has ended";
  process.stdout.write(`${stage.name}: a new key for ${purpose}; ${effect}\n`);
});
