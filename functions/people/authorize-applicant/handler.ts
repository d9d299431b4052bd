import { authorizerHandler } from "@sip/lambda-kit/authorizer-handler";
import { fetchSecret } from "@sip/lambda-kit/fetch-secret";
import { readConfig } from "@sip/lambda-kit/read-config";
import { systemClock } from "@sip/lambda-kit/system-clock";
import { openApplicantTokens } from "@sip/sealing/applicant-tokens";
import { Config } from "./config.ts";

export const handler = authorizerHandler(async () => {
  const applicantTokens = openApplicantTokens(await fetchSecret(readConfig(Config).KEYS_SECRET_ID));
  return (token) => applicantTokens.proofIn(token, systemClock());
});
