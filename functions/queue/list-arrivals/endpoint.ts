import { listArrivals as operation } from "@sip/contracts/queue/operations";
import type { listArrivals } from "@sip/domain/queue/list-arrivals";
import { endpointOf } from "@sip/lambda-kit/endpoint-of";

export const endpoint = (list: ReturnType<typeof listArrivals>) =>
  endpointOf(operation, ({ path, query }) => list({ ...query(), ...path }));
