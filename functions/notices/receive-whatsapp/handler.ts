import { takeReceipt } from "@sip/domain/notices/take-receipt";
import { takeMessage } from "@sip/domain/people/take-message";
import { openCodes } from "@sip/functions/notices/codes";
import { countingTaken } from "@sip/functions/notices/counting-notices";
import { fetchSecret } from "@sip/lambda-kit/fetch-secret";
import { httpHandler } from "@sip/lambda-kit/http-handler";
import { readConfig } from "@sip/lambda-kit/read-config";
import { followRequest, requestId } from "@sip/lambda-kit/request-id";
import { systemClock } from "@sip/lambda-kit/system-clock";
import { openSnsSms } from "@sip/notice-channels/sns-sms";
import { parseWhatsAppSecret } from "@sip/notice-channels/whatsapp-secret";
import { openSeals } from "@sip/sealing/open-seals";
import { storedInboundProofs } from "@sip/storage-dynamodb/inbound-proofs";
import { storedNotices } from "@sip/storage-dynamodb/notices";
import { storedPhoneDays } from "@sip/storage-dynamodb/phone-days";
import { storedPhoneSessions } from "@sip/storage-dynamodb/phone-sessions";
import { openTable } from "@sip/storage-dynamodb/table";
import { Config } from "./config.ts";
import { endpoint } from "./endpoint.ts";

export const handler = httpHandler(async () => {
  const config = readConfig(Config);
  const table = openTable(config.TABLE_NAME, requestId);
  const { phoneIds } = openSeals(await fetchSecret(config.KEYS_SECRET_ID));
  const codes = openCodes(config, table);
  const parts = { notices: storedNotices(table, followRequest), channels: { sms: openSnsSms(config.SMS_SENDER_ID) } };
  const message = takeMessage({
    inboundProofs: storedInboundProofs(table),
    phoneDays: storedPhoneDays(table),
    phoneSessions: storedPhoneSessions(table),
    phoneIds,
    clock: systemClock,
  });
  const appSecret = async () => parseWhatsAppSecret(await fetchSecret(config.WHATSAPP_SECRET_ID)).appSecret;
  return async (request) => {
    const receipt = countingTaken(takeReceipt({ ...parts, codes: await codes(), clock: systemClock }), config.STAGE);
    return endpoint({ receipt, message }, appSecret)(request);
  };
});
