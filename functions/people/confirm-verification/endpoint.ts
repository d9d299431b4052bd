import { confirmVerification as operation } from "@sip/contracts/people/operations";
import type { collectToken } from "@sip/domain/people/collect-token";
import type { confirmVerification } from "@sip/domain/people/confirm-verification";
import { endpointOf } from "@sip/lambda-kit/endpoint-of";

interface Confirmations {
  readonly byCode: ReturnType<typeof confirmVerification>;
  readonly byMessage: ReturnType<typeof collectToken>;
}

export const endpoint = ({ byCode, byMessage }: Confirmations) =>
  endpointOf(operation, async ({ path: { verificationId }, body, http }) => {
    const { code } = http.bytes.byteLength === 0 ? {} : body();
    return code === undefined ? byMessage(verificationId) : byCode({ verificationId, code });
  });
