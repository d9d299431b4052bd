import type { BookingView } from "@sip/contracts/queue";
import type { CancelBookingRefusal, cancelBooking } from "@sip/domain/queue/cancel-booking";
import { visitRefusalWords } from "@sip/domain/queue/visit-refusal-words";
import { applicantOf } from "@sip/lambda-kit/admission";
import type { Endpoint } from "@sip/lambda-kit/http";
import { pathParameter } from "@sip/lambda-kit/parse";
import { notFound, problem, tooBusy } from "@sip/lambda-kit/problem";

export const endpoint =
  (cancel: ReturnType<typeof cancelBooking>): Endpoint =>
  async (request) => {
    const { phone } = applicantOf(request);
    const cancelled = await cancel({ bookingCode: pathParameter(request, "bookingCode"), phone });
    if (cancelled.ok) {
      const body: BookingView = cancelled.value;
      return { status: 200, body };
    }
    const { kind } = cancelled.refusal;
    if (kind === "not-found") return notFound(request);
    if (kind === "busy") return tooBusy(request);
    return problem(request, statusOf[kind], kind, visitRefusalWords["too-late-to-cancel"]);
  };

const statusOf = { "not-found": 404, "too-late": 409, busy: 429 } as const satisfies Record<
  CancelBookingRefusal["kind"],
  number
>;
