import { acknowledgeDeadline as operation } from "@sip/contracts/deadlines/operations";
import type { acknowledgeDeadline } from "@sip/domain/deadlines/acknowledge-deadline";
import { endpointOf } from "@sip/lambda-kit/endpoint-of";

export const endpoint = (acknowledge: ReturnType<typeof acknowledgeDeadline>) =>
  endpointOf(operation, ({ path, by }) => acknowledge({ ...path, ...by }));
