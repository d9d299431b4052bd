import type { DeadlineView } from "@sip/contracts/deadlines";
import type { AcknowledgeDeadlineRefusal, acknowledgeDeadline } from "@sip/domain/deadlines/acknowledge-deadline";
import { staffOf } from "@sip/lambda-kit/admission";
import type { Endpoint } from "@sip/lambda-kit/http";
import { pathParameter } from "@sip/lambda-kit/parse";
import { problem } from "@sip/lambda-kit/problem";

type Kind = AcknowledgeDeadlineRefusal["kind"];

const statusOf = { "not-found": 404, "no-open-deadline": 409 } satisfies Record<Kind, number>;

const titleOf = {
  "not-found": { id: "Permohonan tidak ditemukan.", en: "There is no such application." },
  "no-open-deadline": {
    id: "Permohonan ini tidak punya tenggat yang berjalan.",
    en: "This application has no deadline that is open.",
  },
} satisfies Record<Kind, { id: string; en: string }>;

export const endpoint =
  (acknowledge: ReturnType<typeof acknowledgeDeadline>): Endpoint =>
  async (request) => {
    const { username, office } = staffOf(request);
    const applicationNumber = pathParameter(request, "applicationNumber");
    const taken = await acknowledge({ applicationNumber, by: { username, officeId: office } });
    if (taken.ok) return { status: 200, body: taken.value satisfies DeadlineView };
    const { kind } = taken.refusal;
    return problem(request, statusOf[kind], kind, titleOf[kind]);
  };
