import { openApplication as operation } from "@sip/contracts/applications/operations";
import type { openApplication } from "@sip/domain/applications/open-application";
import { endpointOf } from "@sip/lambda-kit/endpoint-of";

export const endpoint = (open: ReturnType<typeof openApplication>) =>
  endpointOf(operation, ({ by, body }) => open({ ...body(), ...by }));
