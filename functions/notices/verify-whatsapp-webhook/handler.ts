import { openWhatsAppSecret } from "@sip/functions/notices/whatsapp-secret";
import { httpHandler } from "@sip/lambda-kit/http-handler";
import { endpoint } from "./endpoint.ts";

export const handler = httpHandler(() => {
  const secret = openWhatsAppSecret();
  return endpoint(async () => (await secret()).verifyToken);
});
