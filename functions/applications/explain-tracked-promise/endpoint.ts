import { explainTrackedPromise as operation } from "@sip/contracts/applications/operations";
import type { explainTrackedPromise } from "@sip/domain/applications/explain-promise";
import { endpointOf } from "@sip/lambda-kit/endpoint-of";

export const endpoint = (explain: ReturnType<typeof explainTrackedPromise>) =>
  endpointOf(operation, ({ path: { trackingCode } }) => explain(trackingCode));
