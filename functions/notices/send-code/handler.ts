import { sayCode } from "@sip/domain/notices/say-code";
import { openCodes } from "@sip/functions/notices/codes";
import { openSender } from "@sip/functions/notices/sender";
import { queueHandler } from "@sip/lambda-kit/batch-handlers";
import { fetchSecret } from "@sip/lambda-kit/fetch-secret";
import { readConfig } from "@sip/lambda-kit/read-config";
import { openSeals } from "@sip/sealing/open-seals";
import { openTable } from "@sip/storage-dynamodb/table";
import { Config } from "./config.ts";
import { endpoint } from "./endpoint.ts";

export const handler = queueHandler(async () => {
  const config = readConfig(Config);
  const table = openTable(config.TABLE_NAME);
  const { verificationCodes } = openSeals(await fetchSecret(config.KEYS_SECRET_ID));
  return endpoint(sayCode({ ...openSender(config, table), codes: openCodes(verificationCodes, config, table) }));
});
