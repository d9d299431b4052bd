import type { CancelBookingRefusal, cancelBooking } from "@sip/domain/queue/cancel-booking";
import { applicantOf } from "@sip/lambda-kit/admission";
import type { Endpoint } from "@sip/lambda-kit/http";
import { pathParameter } from "@sip/lambda-kit/parse";
import { notFound } from "@sip/lambda-kit/problem";
import { bookingProblem } from "../booking-problems.ts";
import { bookingView } from "../booking-view.ts";

export const endpoint =
  (cancel: ReturnType<typeof cancelBooking>): Endpoint =>
  async (request) => {
    const { phone } = applicantOf(request);
    const cancelled = await cancel({ bookingCode: pathParameter(request, "bookingCode"), phone });
    if (cancelled.ok) return { status: 200, body: bookingView(cancelled.value) };
    const { kind }: CancelBookingRefusal = cancelled.refusal;
    return kind === "not-found" ? notFound(request) : bookingProblem(request, kind);
  };
