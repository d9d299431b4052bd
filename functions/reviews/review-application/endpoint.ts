import { reviewApplication as operation } from "@sip/contracts/reviews/operations";
import type { reviewApplication } from "@sip/domain/reviews/review-application";
import { endpointOf } from "@sip/lambda-kit/endpoint-of";

export const endpoint = (review: ReturnType<typeof reviewApplication>) =>
  endpointOf(operation, ({ path, body, by }) => review({ ...path, ...body(), ...by }));
