import { requestVerification as operation } from "@sip/contracts/people/operations";
import { readDevice } from "@sip/domain/people/device";
import type { requestInboundProof } from "@sip/domain/people/request-inbound-proof";
import type { requestVerification } from "@sip/domain/people/request-verification";
import { endpointOf } from "@sip/lambda-kit/endpoint-of";

interface Requests {
  readonly code: ReturnType<typeof requestVerification>;
  readonly inbound: ReturnType<typeof requestInboundProof>;
}

export const endpoint = (request: Requests) =>
  endpointOf(operation, async ({ body, http }) => {
    const { phone, channel, language = http.language } = body();
    return channel === "inbound"
      ? request.inbound({ phone, language, device: readDevice(http.headers["user-agent"] ?? "") })
      : request.code({ phone, channel, language });
  });
