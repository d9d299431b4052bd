import { randomUUID } from "node:crypto";
import { connectedNumber } from "@sip/domain/people/connected-number";
import { requestInboundProof } from "@sip/domain/people/request-inbound-proof";
import { requestVerification } from "@sip/domain/people/request-verification";
import { openCodeBudget } from "@sip/functions/people/code-spending";
import { setting } from "@sip/functions/setting";
import { fetchSecret } from "@sip/lambda-kit/fetch-secret";
import { httpHandler } from "@sip/lambda-kit/http-handler";
import { requestId } from "@sip/lambda-kit/request-id";
import { systemClock } from "@sip/lambda-kit/system-clock";
import { openSeals } from "@sip/sealing/open-seals";
import { randomProofWord } from "@sip/sealing/random-proof-word";
import { storedInboundProofs } from "@sip/storage-dynamodb/inbound-proofs";
import { openTable } from "@sip/storage-dynamodb/table";
import { storedVerifications } from "@sip/storage-dynamodb/verifications";
import { countingCodes } from "./counting-codes.ts";
import { endpoint } from "./endpoint.ts";

export const handler = httpHandler(async () => {
  const table = openTable(setting("TABLE_NAME"), requestId);
  const { phoneIds } = openSeals(await fetchSecret(setting("KEYS_SECRET_ID")));
  const parts = { phoneIds, newId: randomUUID, clock: systemClock };
  const verifications = storedVerifications(table);
  const code = requestVerification({ ...parts, verifications, codeBudget: openCodeBudget(table) });
  return endpoint({
    code: countingCodes(code, setting("STAGE")),
    inbound: requestInboundProof({
      ...parts,
      inboundProofs: storedInboundProofs(table),
      officeNumber: connectedNumber(setting("WHATSAPP_NUMBER")),
      newWord: randomProofWord,
    }),
  });
});
