import { identifyApplicant } from "@sip/domain/people/identify-applicant";
import { authorizerHandler } from "@sip/lambda-kit/authorizer-handler";
import { fetchSecret } from "@sip/lambda-kit/fetch-secret";
import { readConfig } from "@sip/lambda-kit/read-config";
import { systemClock } from "@sip/lambda-kit/system-clock";
import { openApplicantTokens } from "@sip/sealing/applicant-tokens";
import { openSeals } from "@sip/sealing/open-seals";
import { storedPhoneSessions } from "@sip/storage-dynamodb/phone-sessions";
import { openTable } from "@sip/storage-dynamodb/table";
import { Config } from "./config.ts";

export const handler = authorizerHandler(async () => {
  const config = readConfig(Config);
  const keysSecret = await fetchSecret(config.KEYS_SECRET_ID);
  return identifyApplicant({
    applicantTokens: openApplicantTokens(keysSecret),
    phoneSessions: storedPhoneSessions(openTable(config.TABLE_NAME)),
    phoneIds: openSeals(keysSecret).phoneIds,
    clock: systemClock,
  });
});
