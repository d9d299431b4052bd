import { type BookingView, RescheduleRequest } from "@sip/contracts/queue";
import { fieldWords } from "@sip/domain/queue/field-words";
import { refusalWords } from "@sip/domain/queue/refusal-words";
import type { RescheduleBookingRefusal, rescheduleBooking } from "@sip/domain/queue/reschedule-booking";
import { visitRefusalWords } from "@sip/domain/queue/visit-refusal-words";
import { applicantOf } from "@sip/lambda-kit/admission";
import type { Endpoint, HttpRequest, HttpResponse } from "@sip/lambda-kit/http";
import { InvalidRequest } from "@sip/lambda-kit/invalid-request";
import { parseBody, pathParameter } from "@sip/lambda-kit/parse";
import { notFound, problem, tooBusy } from "@sip/lambda-kit/problem";

export const endpoint =
  (reschedule: ReturnType<typeof rescheduleBooking>): Endpoint =>
  async (request) => {
    const { phone } = applicantOf(request);
    const bookingCode = pathParameter(request, "bookingCode");
    const moved = await reschedule({ ...parseBody(request, RescheduleRequest), bookingCode, phone });
    if (!moved.ok) return refused(request, moved.refusal);
    const body: BookingView = moved.value;
    return { status: 200, body };
  };

const statusOf = {
  "not-found": 404,
  invalid: 400,
  "booking-cancelled": 409,
  "too-late": 409,
  "reschedule-limit": 409,
  "session-closed": 409,
  "not-released": 409,
  "session-full": 409,
  busy: 429,
} as const satisfies Record<RescheduleBookingRefusal["kind"], number>;

const words = { ...refusalWords, ...visitRefusalWords };

const refused = (request: HttpRequest, refusal: RescheduleBookingRefusal): HttpResponse => {
  const { kind } = refusal;
  switch (kind) {
    case "not-found":
      return notFound(request);
    case "invalid":
      throw new InvalidRequest(
        refusal.fields.map(({ pointer, reason }) => ({ pointer, detail: fieldWords(reason)[request.language] })),
      );
    case "busy":
      return tooBusy(request);
    case "session-full": {
      const alternatives = refusal.alternatives.map(({ date, session, remaining }) => ({ date, session, remaining }));
      return problem(request, statusOf[kind], kind, words[kind], { alternatives });
    }
    case "too-late":
      return problem(request, statusOf[kind], kind, words["too-late-to-move"]);
    default:
      return problem(request, statusOf[kind], kind, words[kind]);
  }
};
