import type { BookingView } from "@sip/contracts/queue";
import type { showBooking } from "@sip/domain/queue/own-bookings";
import { applicantOf } from "@sip/lambda-kit/admission";
import type { Endpoint } from "@sip/lambda-kit/http";
import { pathParameter } from "@sip/lambda-kit/parse";
import { notFound } from "@sip/lambda-kit/problem";

export const endpoint =
  (show: ReturnType<typeof showBooking>): Endpoint =>
  async (request) => {
    const { phone } = applicantOf(request);
    const shown = await show({ bookingCode: pathParameter(request, "bookingCode"), phone });
    if (!shown.ok) return notFound(request);
    const body: BookingView = shown.value;
    return { status: 200, body };
  };
