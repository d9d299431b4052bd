import { commentOnApplication as operation } from "@sip/contracts/deadlines/operations";
import type { commentOnApplication } from "@sip/domain/deadlines/comment-on-application";
import { endpointOf } from "@sip/lambda-kit/endpoint-of";

export const endpoint = (comment: ReturnType<typeof commentOnApplication>) =>
  endpointOf(operation, ({ path, by, body }) => comment({ ...path, ...by, ...body() }));
