import { signOutPhone } from "@sip/domain/people/sign-out-phone";
import { setting } from "@sip/functions/setting";
import { fetchSecret } from "@sip/lambda-kit/fetch-secret";
import { httpHandler } from "@sip/lambda-kit/http-handler";
import { requestId } from "@sip/lambda-kit/request-id";
import { systemClock } from "@sip/lambda-kit/system-clock";
import { openSeals } from "@sip/sealing/open-seals";
import { storedPhoneSessions } from "@sip/storage-dynamodb/phone-sessions";
import { openTable } from "@sip/storage-dynamodb/table";
import { endpoint } from "./endpoint.ts";

export const handler = httpHandler(async () => {
  const phoneSessions = storedPhoneSessions(openTable(setting("TABLE_NAME"), requestId));
  const { phoneIds } = openSeals(await fetchSecret(setting("KEYS_SECRET_ID")));
  return endpoint(signOutPhone({ phoneSessions, phoneIds, clock: systemClock }));
});
