import { takeReceipt } from "@sip/domain/notices/take-receipt";
import { takeMessage } from "@sip/domain/people/take-message";
import { openCodes } from "@sip/functions/notices/codes";
import { countingTaken } from "@sip/functions/notices/counting-notices";
import { openWhatsAppSecret } from "@sip/functions/notices/whatsapp-secret";
import { setting } from "@sip/functions/setting";
import { fetchSecret } from "@sip/lambda-kit/fetch-secret";
import { httpHandler } from "@sip/lambda-kit/http-handler";
import { followRequest, requestId } from "@sip/lambda-kit/request-id";
import { systemClock } from "@sip/lambda-kit/system-clock";
import { openSnsSms } from "@sip/notice-channels/sns-sms";
import { openSeals } from "@sip/sealing/open-seals";
import { storedInboundProofs } from "@sip/storage-dynamodb/inbound-proofs";
import { storedNotices } from "@sip/storage-dynamodb/notices";
import { storedPhoneDays } from "@sip/storage-dynamodb/phone-days";
import { storedPhoneSessions } from "@sip/storage-dynamodb/phone-sessions";
import { openTable } from "@sip/storage-dynamodb/table";
import { endpoint } from "./endpoint.ts";

export const handler = httpHandler(async () => {
  const table = openTable(setting("TABLE_NAME"), requestId);
  const codes = openCodes(table);
  const sms = openSnsSms(setting("SMS_SENDER_ID"));
  const parts = { notices: storedNotices(table, followRequest), channels: { sms }, clock: systemClock };
  const message = takeMessage({
    inboundProofs: storedInboundProofs(table),
    phoneDays: storedPhoneDays(table),
    phoneSessions: storedPhoneSessions(table),
    phoneIds: openSeals(await fetchSecret(setting("KEYS_SECRET_ID"))).phoneIds,
    clock: systemClock,
  });
  const secret = openWhatsAppSecret();
  const stage = setting("STAGE");
  return async (request) => {
    const receipt = countingTaken(takeReceipt({ ...parts, codes: await codes() }), stage);
    return endpoint({ receipt, message }, async () => (await secret()).appSecret)(request);
  };
});
