import { fetchSecret } from "@sip/lambda-kit/fetch-secret";
import { httpHandler } from "@sip/lambda-kit/http-handler";
import { readConfig } from "@sip/lambda-kit/read-config";
import { parseWhatsAppSecret } from "@sip/notice-channels/whatsapp-secret";
import { Config } from "./config.ts";
import { endpoint } from "./endpoint.ts";

export const handler = httpHandler(() => {
  const { WHATSAPP_SECRET_ID } = readConfig(Config);
  return endpoint(async () => parseWhatsAppSecret(await fetchSecret(WHATSAPP_SECRET_ID)).verifyToken);
});
