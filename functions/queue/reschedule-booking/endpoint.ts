import { RescheduleRequest } from "@sip/contracts/queue";
import type { rescheduleBooking } from "@sip/domain/queue/reschedule-booking";
import { applicantOf } from "@sip/lambda-kit/admission";
import type { Endpoint } from "@sip/lambda-kit/http";
import { parseBody, pathParameter } from "@sip/lambda-kit/parse";
import { notFound } from "@sip/lambda-kit/problem";
import { bookingProblem } from "../booking-problems.ts";
import { bookingView } from "../booking-view.ts";
import { invalidFields } from "../field-words.ts";
import { sessionProblem } from "../session-problems.ts";

export const endpoint =
  (reschedule: ReturnType<typeof rescheduleBooking>): Endpoint =>
  async (request) => {
    const { phone } = applicantOf(request);
    const bookingCode = pathParameter(request, "bookingCode");
    const moved = await reschedule({ ...parseBody(request, RescheduleRequest), bookingCode, phone });
    if (moved.ok) return { status: 200, body: bookingView(moved.value) };
    switch (moved.refusal.kind) {
      case "not-found":
        return notFound(request);
      case "invalid":
        throw invalidFields(request, moved.refusal.fields);
      case "session-full":
      case "session-closed":
      case "not-released":
        return sessionProblem(request, moved.refusal);
      default:
        return bookingProblem(request, moved.refusal.kind);
    }
  };
