import type { listBookings } from "@sip/domain/queue/list-bookings";
import { applicantOf } from "@sip/lambda-kit/admission";
import type { Endpoint } from "@sip/lambda-kit/http";
import { bookingView } from "../booking-view.ts";

export const endpoint =
  (list: ReturnType<typeof listBookings>): Endpoint =>
  async (request) => {
    const bookings = await list({ phone: applicantOf(request).phone });
    return { status: 200, body: { bookings: bookings.map(bookingView) } };
  };
