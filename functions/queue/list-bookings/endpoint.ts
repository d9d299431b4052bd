import { listBookings as operation } from "@sip/contracts/queue/operations";
import type { listBookings } from "@sip/domain/queue/own-bookings";
import { accept } from "@sip/domain/result";
import { endpointOf } from "@sip/lambda-kit/endpoint-of";

export const endpoint = (list: ReturnType<typeof listBookings>) =>
  endpointOf(operation, async ({ by }) => accept({ bookings: await list(by) }));
