import { identifyApplicant } from "@sip/domain/people/identify-applicant";
import { setting } from "@sip/functions/setting";
import { authorizerHandler } from "@sip/lambda-kit/authorizer-handler";
import { openedSecret } from "@sip/lambda-kit/opened-secret";
import { requestId } from "@sip/lambda-kit/request-id";
import { systemClock } from "@sip/lambda-kit/system-clock";
import { openApplicantTokens } from "@sip/sealing/applicant-tokens";
import { openSeals } from "@sip/sealing/open-seals";
import { storedPhoneSessions } from "@sip/storage-dynamodb/phone-sessions";
import { openTable } from "@sip/storage-dynamodb/table";

export const handler = authorizerHandler(() => {
  const phoneSessions = storedPhoneSessions(openTable(setting("TABLE_NAME"), requestId));
  const seals = openedSecret(setting("KEYS_SECRET_ID"), (keysSecret) => ({
    applicantTokens: openApplicantTokens(keysSecret),
    phoneIds: openSeals(keysSecret).phoneIds,
  }));
  return async (token) => identifyApplicant({ ...(await seals()), phoneSessions, clock: systemClock })(token);
});
