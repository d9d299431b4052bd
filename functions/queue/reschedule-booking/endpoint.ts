import { rescheduleBooking as operation } from "@sip/contracts/queue/operations";
import type { rescheduleBooking } from "@sip/domain/queue/reschedule-booking";
import { endpointOf } from "@sip/lambda-kit/endpoint-of";

export const endpoint = (reschedule: ReturnType<typeof rescheduleBooking>) =>
  endpointOf(operation, ({ path, by: { phone }, body }) => reschedule({ ...body(), ...path, phone }));
