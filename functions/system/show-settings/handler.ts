import { connectedNumber } from "@sip/domain/people/connected-number";
import { setting } from "@sip/functions/setting";
import { httpHandler } from "@sip/lambda-kit/http-handler";
import { endpoint } from "./endpoint.ts";

export const handler = httpHandler(() =>
  endpoint({
    identity: {
      issuer: setting("IDENTITY_ISSUER"),
      clientId: setting("IDENTITY_CLIENT_ID"),
      screenClientId: setting("IDENTITY_SCREEN_CLIENT_ID"),
    },
    stage: setting("STAGE"),
    whatsAppNumber: connectedNumber(setting("WHATSAPP_NUMBER")) ?? null,
  }),
);
