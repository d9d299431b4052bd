import { CheckInRequest } from "@sip/contracts/queue";
import type { checkIn } from "@sip/domain/queue/check-in";
import { staffOf } from "@sip/lambda-kit/admission";
import type { Endpoint } from "@sip/lambda-kit/http";
import { parseBody, pathParameter } from "@sip/lambda-kit/parse";
import { notFound } from "@sip/lambda-kit/problem";
import { bookingProblem } from "../booking-problems.ts";

export const endpoint =
  (check: ReturnType<typeof checkIn>): Endpoint =>
  async (request) => {
    const officeId = pathParameter(request, "officeId");
    staffOf(request, officeId);
    const checkedIn = await check({ officeId, ...parseBody(request, CheckInRequest) });
    if (checkedIn.ok) return { status: 200, body: checkedIn.value };
    const { refusal } = checkedIn;
    switch (refusal.kind) {
      case "not-found":
        return notFound(request);
      case "not-today":
        return bookingProblem(request, refusal.kind, { date: refusal.date, session: refusal.session });
      default:
        return bookingProblem(request, refusal.kind);
    }
  };
