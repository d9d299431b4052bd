import { checkIn as operation } from "@sip/contracts/queue/operations";
import type { checkIn } from "@sip/domain/queue/check-in";
import { endpointOf } from "@sip/lambda-kit/endpoint-of";

export const endpoint = (check: ReturnType<typeof checkIn>) =>
  endpointOf(operation, ({ by, body }) => check({ ...body(), ...by }));
