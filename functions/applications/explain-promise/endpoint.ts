import { explainPromise as operation } from "@sip/contracts/applications/operations";
import type { explainPromise } from "@sip/domain/applications/explain-promise";
import { endpointOf } from "@sip/lambda-kit/endpoint-of";

export const endpoint = (explain: ReturnType<typeof explainPromise>) =>
  endpointOf(operation, ({ path, by: { officeId, role } }) => explain({ ...path, officeId, role }));
