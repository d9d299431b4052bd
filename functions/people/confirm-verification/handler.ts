import { collectToken } from "@sip/domain/people/collect-token";
import { confirmVerification } from "@sip/domain/people/confirm-verification";
import { fetchSecret } from "@sip/lambda-kit/fetch-secret";
import { httpHandler } from "@sip/lambda-kit/http-handler";
import { readConfig } from "@sip/lambda-kit/read-config";
import { systemClock } from "@sip/lambda-kit/system-clock";
import { openApplicantTokens } from "@sip/sealing/applicant-tokens";
import { openSeals } from "@sip/sealing/open-seals";
import { storedInboundProofs } from "@sip/storage-dynamodb/inbound-proofs";
import { storedPhoneSessions } from "@sip/storage-dynamodb/phone-sessions";
import { openTable } from "@sip/storage-dynamodb/table";
import { storedVerifications } from "@sip/storage-dynamodb/verifications";
import { Config } from "./config.ts";
import { endpoint } from "./endpoint.ts";

export const handler = httpHandler(async () => {
  const config = readConfig(Config);
  const table = openTable(config.TABLE_NAME);
  const keysSecret = await fetchSecret(config.KEYS_SECRET_ID);
  const { verificationCodes } = openSeals(keysSecret);
  const applicantTokens = openApplicantTokens(keysSecret);
  const parts = { phoneSessions: storedPhoneSessions(table), applicantTokens, clock: systemClock };
  return endpoint({
    byCode: confirmVerification({ ...parts, verifications: storedVerifications(table), verificationCodes }),
    byMessage: collectToken({ ...parts, inboundProofs: storedInboundProofs(table) }),
  });
});
