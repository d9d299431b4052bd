import { setting } from "@sip/functions/setting";
import { fetchSecret } from "@sip/lambda-kit/fetch-secret";
import { parseWhatsAppSecret } from "@sip/notice-channels/whatsapp-secret";

/** The secret of the WhatsApp number. It is read each time: operators change the token while functions run. */
export const openWhatsAppSecret = () => {
  const secretId = setting("WHATSAPP_SECRET_ID");
  return async () => parseWhatsAppSecret(await fetchSecret(secretId));
};
