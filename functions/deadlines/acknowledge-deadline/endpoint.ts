import type { DeadlineView } from "@sip/contracts/deadlines";
import { noSuchApplication } from "@sip/domain/applications/no-such-application";
import type { AcknowledgeDeadlineRefusal, acknowledgeDeadline } from "@sip/domain/deadlines/acknowledge-deadline";
import { staffActing } from "@sip/lambda-kit/admission";
import type { Endpoint } from "@sip/lambda-kit/http";
import { pathParameter } from "@sip/lambda-kit/parse";
import { type ProblemWords, problem } from "@sip/lambda-kit/problem";

type Kind = AcknowledgeDeadlineRefusal["kind"];

const statusOf = { "not-found": 404, "no-open-deadline": 409 } satisfies Record<Kind, number>;

const wordsOf = {
  "not-found": noSuchApplication,
  "no-open-deadline": {
    title: {
      id: "Permohonan ini tidak punya tenggat yang berjalan.",
      en: "This application has no deadline that is open.",
    },
    detail: {
      id: "Tenggatnya belum mulai, sedang berhenti, atau permohonannya sudah selesai.",
      en: "Its deadline has not begun, is paused, or the application is finished.",
    },
  },
} satisfies Record<Kind, ProblemWords>;

export const endpoint =
  (acknowledge: ReturnType<typeof acknowledgeDeadline>): Endpoint =>
  async (request) => {
    const { by: username, role, office } = staffActing(request, ["supervisor"]);
    const applicationNumber = pathParameter(request, "applicationNumber");
    const taken = await acknowledge({ applicationNumber, by: { username, officeId: office, role } });
    if (taken.ok) return { status: 200, body: taken.value satisfies DeadlineView };
    const { kind } = taken.refusal;
    return problem(request, statusOf[kind], kind, wordsOf[kind]);
  };
