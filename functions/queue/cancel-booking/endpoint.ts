import { cancelBooking as operation } from "@sip/contracts/queue/operations";
import type { cancelBooking } from "@sip/domain/queue/cancel-booking";
import { endpointOf } from "@sip/lambda-kit/endpoint-of";

export const endpoint = (cancel: ReturnType<typeof cancelBooking>) =>
  endpointOf(operation, ({ path, by: { phone } }) => cancel({ ...path, phone }));
