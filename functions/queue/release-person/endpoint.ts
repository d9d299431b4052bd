import { ReleasePersonRequest } from "@sip/contracts/queue";
import { counterRoles } from "@sip/domain/act";
import { fieldWords } from "@sip/domain/queue/field-words";
import type { ReleasePersonRefusal, releasePerson } from "@sip/domain/queue/release-person";
import { visitRefusalWords } from "@sip/domain/queue/visit-refusal-words";
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
      default:
        return problem(request, statusOf[refusal.kind], refusal.kind, visitRefusalWords[wordsOf[refusal.kind]]);
    }
  };

type Said = Exclude<ReleasePersonRefusal["kind"], "invalid" | "busy">;

const statusOf = { "not-booked": 404, "too-late": 409 } as const satisfies Record<Said, number>;
const wordsOf = { "not-booked": "not-booked", "too-late": "too-late-to-release" } as const satisfies Record<
  Said,
  keyof typeof visitRefusalWords
>;
