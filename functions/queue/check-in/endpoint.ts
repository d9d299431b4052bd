import { CheckInRequest } from "@sip/contracts/queue";
import { counterRoles } from "@sip/domain/act";
import type { CheckInRefusal, checkIn } from "@sip/domain/queue/check-in";
import { visitRefusalWords } from "@sip/domain/queue/visit-refusal-words";
import { staffActing } from "@sip/lambda-kit/admission";
import type { Endpoint } from "@sip/lambda-kit/http";
import { parseBody, pathParameter } from "@sip/lambda-kit/parse";
import { notFound, problem, tooBusy } from "@sip/lambda-kit/problem";

export const endpoint =
  (check: ReturnType<typeof checkIn>): Endpoint =>
  async (request) => {
    const officeId = pathParameter(request, "officeId");
    const { by, role } = staffActing(request, counterRoles, officeId);
    const checkedIn = await check({ officeId, by, role, ...parseBody(request, CheckInRequest) });
    if (checkedIn.ok) return { status: 200, body: checkedIn.value };
    const { kind, ...more } = checkedIn.refusal;
    if (kind === "not-found") return notFound(request);
    if (kind === "busy") return tooBusy(request);
    const words = visitRefusalWords[kind === "too-late" ? "too-late-to-check-in" : kind];
    return problem(request, statusOf[kind], kind, words, more);
  };

const statusOf = {
  "not-found": 404,
  "booking-cancelled": 409,
  "not-today": 409,
  "too-late": 409,
  busy: 429,
} as const satisfies Record<CheckInRefusal["kind"], number>;
