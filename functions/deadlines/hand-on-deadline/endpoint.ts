import { handOnDeadline as operation } from "@sip/contracts/deadlines/operations";
import type { handOnDeadline } from "@sip/domain/deadlines/hand-on-deadline";
import { endpointOf } from "@sip/lambda-kit/endpoint-of";

export const endpoint = (handOn: ReturnType<typeof handOnDeadline>) =>
  endpointOf(operation, ({ path, by, body }) => handOn({ ...path, ...by, ...body() }));
