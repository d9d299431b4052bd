import { showService as operation } from "@sip/contracts/offices/operations";
import { accept, refuse } from "@sip/domain/result";
import { isService } from "@sip/domain/services/charts";
import { describeService } from "@sip/domain/services/describe-service";
import { endpointOf } from "@sip/lambda-kit/endpoint-of";

export const endpoint = endpointOf(operation, async ({ path: { serviceId } }) =>
  isService(serviceId) ? accept(describeService(serviceId)) : refuse({ kind: "no-such-service" }),
);
