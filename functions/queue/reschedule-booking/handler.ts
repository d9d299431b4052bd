import { rescheduleBooking } from "@sip/domain/queue/reschedule-booking";
import { openBookingChanges } from "@sip/functions/queue/booking-changes";
import { httpHandler } from "@sip/lambda-kit/http-handler";
import { endpoint } from "./endpoint.ts";

export const handler = httpHandler(async () => endpoint(rescheduleBooking(await openBookingChanges())));
