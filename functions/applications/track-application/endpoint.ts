import { trackApplication as operation } from "@sip/contracts/applications/operations";
import type { trackApplication } from "@sip/domain/applications/track-application";
import { endpointOf } from "@sip/lambda-kit/endpoint-of";

export const endpoint = (track: ReturnType<typeof trackApplication>) =>
  endpointOf(operation, ({ path: { trackingCode } }) => track(trackingCode));
