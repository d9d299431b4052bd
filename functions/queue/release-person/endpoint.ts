import { ReleasePersonRequest } from "@sip/contracts/queue";
import { counterRoles } from "@sip/domain/act";
import { fieldWords } from "@sip/domain/queue/field-words";
import type { releasePerson } from "@sip/domain/queue/release-person";
import { notBookedWords, visitRefusalWords } from "@sip/domain/queue/visit-refusal-words";
import { staffActing } from "@sip/lambda-kit/admission";
import type { Endpoint } from "@sip/lambda-kit/http";
import { InvalidRequest } from "@sip/lambda-kit/invalid-request";
import { parseBody, pathParameter } from "@sip/lambda-kit/parse";
import { problem, tooBusy } from "@sip/lambda-kit/problem";

export const endpoint =
  (release: ReturnType<typeof releasePerson>): Endpoint =>
  async (request) => {
    const officeId = pathParameter(request, "officeId");
    const { by, role } = staffActing(request, counterRoles, officeId);
    const released = await release({ officeId, by, role, ...parseBody(request, ReleasePersonRequest) });
    if (released.ok) return { status: 200, body: { released: true, ...released.value } };
    const { refusal } = released;
    switch (refusal.kind) {
      case "invalid":
        throw new InvalidRequest(
          refusal.fields.map(({ pointer, reason }) => ({ pointer, detail: fieldWords(reason)[request.language] })),
        );
      case "busy":
        return tooBusy(request);
      case "not-booked":
        return problem(request, 404, refusal.kind, notBookedWords[refusal.identity]);
      default:
        return problem(request, 409, refusal.kind, visitRefusalWords["too-late-to-release"]);
    }
  };
