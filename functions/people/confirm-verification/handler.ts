import { collectToken } from "@sip/domain/people/collect-token";
import { confirmVerification } from "@sip/domain/people/confirm-verification";
import { setting } from "@sip/functions/setting";
import { httpHandler } from "@sip/lambda-kit/http-handler";
import { openedSecret } from "@sip/lambda-kit/opened-secret";
import { requestId } from "@sip/lambda-kit/request-id";
import { systemClock } from "@sip/lambda-kit/system-clock";
import { openApplicantTokens } from "@sip/sealing/applicant-tokens";
import { openVerificationCodes } from "@sip/sealing/verification-codes";
import { storedInboundProofs } from "@sip/storage-dynamodb/inbound-proofs";
import { storedPhoneSessions } from "@sip/storage-dynamodb/phone-sessions";
import { openTable } from "@sip/storage-dynamodb/table";
import { storedVerifications } from "@sip/storage-dynamodb/verifications";
import { endpoint } from "./endpoint.ts";

export const handler = httpHandler(() => {
  const table = openTable(setting("TABLE_NAME"), requestId);
  const verifications = storedVerifications(table);
  const inboundProofs = storedInboundProofs(table);
  const phoneSessions = storedPhoneSessions(table);
  const seals = openedSecret(setting("KEYS_SECRET_ID"), (keysSecret) => ({
    verificationCodes: openVerificationCodes(keysSecret, systemClock),
    applicantTokens: openApplicantTokens(keysSecret),
  }));
  return async (request) => {
    const { verificationCodes, applicantTokens } = await seals();
    const parts = { phoneSessions, applicantTokens, clock: systemClock };
    return endpoint({
      byCode: confirmVerification({ ...parts, verifications, verificationCodes }),
      byMessage: collectToken({ ...parts, inboundProofs }),
    })(request);
  };
});
