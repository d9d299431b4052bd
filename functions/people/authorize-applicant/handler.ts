import { identifyApplicant } from "@sip/domain/people/identify-applicant";
import { authorizerHandler } from "@sip/lambda-kit/authorizer-handler";
import { openedSecret } from "@sip/lambda-kit/opened-secret";
import { readConfig } from "@sip/lambda-kit/read-config";
import { requestId } from "@sip/lambda-kit/request-id";
import { systemClock } from "@sip/lambda-kit/system-clock";
import { openApplicantTokens } from "@sip/sealing/applicant-tokens";
import { openSeals } from "@sip/sealing/open-seals";
import { storedPhoneSessions } from "@sip/storage-dynamodb/phone-sessions";
import { openTable } from "@sip/storage-dynamodb/table";
import { Config } from "./config.ts";

export const handler = authorizerHandler(() => {
  const config = readConfig(Config);
  const phoneSessions = storedPhoneSessions(openTable(config.TABLE_NAME, requestId));
  const seals = openedSecret(config.KEYS_SECRET_ID, (keysSecret) => ({
    applicantTokens: openApplicantTokens(keysSecret),
    phoneIds: openSeals(keysSecret).phoneIds,
  }));
  return async (token) => identifyApplicant({ ...(await seals()), phoneSessions, clock: systemClock })(token);
});
