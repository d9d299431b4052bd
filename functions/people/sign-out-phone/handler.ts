import { signOutPhone } from "@sip/domain/people/sign-out-phone";
import { fetchSecret } from "@sip/lambda-kit/fetch-secret";
import { httpHandler } from "@sip/lambda-kit/http-handler";
import { readConfig } from "@sip/lambda-kit/read-config";
import { requestId } from "@sip/lambda-kit/request-id";
import { systemClock } from "@sip/lambda-kit/system-clock";
import { openSeals } from "@sip/sealing/open-seals";
import { storedPhoneSessions } from "@sip/storage-dynamodb/phone-sessions";
import { openTable } from "@sip/storage-dynamodb/table";
import { Config } from "./config.ts";
import { endpoint } from "./endpoint.ts";

export const handler = httpHandler(async () => {
  const config = readConfig(Config);
  const phoneSessions = storedPhoneSessions(openTable(config.TABLE_NAME, requestId));
  const { phoneIds } = openSeals(await fetchSecret(config.KEYS_SECRET_ID));
  return endpoint(signOutPhone({ phoneSessions, phoneIds, clock: systemClock }));
});
