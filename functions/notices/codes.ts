import type { Codes } from "@sip/domain/notices/codes";
import { codeBySms } from "@sip/domain/people/code-by-sms";
import { openCodeBudget } from "@sip/functions/people/code-spending";
import { setting } from "@sip/functions/setting";
import { openedSecret } from "@sip/lambda-kit/opened-secret";
import { systemClock } from "@sip/lambda-kit/system-clock";
import { openVerificationCodes } from "@sip/sealing/verification-codes";
import type { Table } from "@sip/storage-dynamodb/table";
import { storedVerifications } from "@sip/storage-dynamodb/verifications";

/**
 * All that is needed to send codes, made with the present keys: for sending them, and for the SMS when WhatsApp did not
 * deliver.
 */
export const openCodes = (table: Table): (() => Promise<Codes>) => {
  const verifications = storedVerifications(table);
  const budget = openCodeBudget(table);
  const mayGoBySms = codeBySms({ verifications, budget, clock: systemClock });
  return openedSecret(setting("KEYS_SECRET_ID"), (keysSecret) => {
    const { codeOf } = openVerificationCodes(keysSecret, systemClock);
    return { codeOf, mayGoBySms };
  });
};
