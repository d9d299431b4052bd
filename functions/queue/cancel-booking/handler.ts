import { cancelBooking } from "@sip/domain/queue/cancel-booking";
import { openBookingChanges } from "@sip/functions/queue/booking-changes";
import { httpHandler } from "@sip/lambda-kit/http-handler";
import { endpoint } from "./endpoint.ts";

export const handler = httpHandler(async () => endpoint(cancelBooking(await openBookingChanges())));
