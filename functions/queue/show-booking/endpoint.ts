import { showBooking as operation } from "@sip/contracts/queue/operations";
import type { showBooking } from "@sip/domain/queue/own-bookings";
import { endpointOf } from "@sip/lambda-kit/endpoint-of";

export const endpoint = (show: ReturnType<typeof showBooking>) =>
  endpointOf(operation, ({ path, by: { phone } }) => show({ ...path, phone }));
