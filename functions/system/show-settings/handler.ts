import { connectedNumber } from "@sip/domain/people/connected-number";
import { httpHandler } from "@sip/lambda-kit/http-handler";
import { readConfig } from "@sip/lambda-kit/read-config";
import { Config } from "./config.ts";
import { endpoint } from "./endpoint.ts";

export const handler = httpHandler(() => {
  const { IDENTITY_ISSUER, IDENTITY_CLIENT_ID, STAGE, WHATSAPP_NUMBER } = readConfig(Config);
  return endpoint({
    identity: { issuer: IDENTITY_ISSUER, clientId: IDENTITY_CLIENT_ID },
    stage: STAGE,
    whatsAppNumber: connectedNumber(WHATSAPP_NUMBER) ?? null,
  });
});
