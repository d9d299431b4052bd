import { type StepTaken, TakeStepRequest } from "@sip/contracts/applications";
import { counterRoles } from "@sip/domain/act";
import { noSuchApplication } from "@sip/domain/applications/no-such-application";
import type { TakeStepRefusal, takeStep } from "@sip/domain/applications/take-step";
import { staffActing } from "@sip/lambda-kit/admission";
import { fieldWords } from "@sip/lambda-kit/field-words";
import type { Endpoint } from "@sip/lambda-kit/http";
import { InvalidRequest } from "@sip/lambda-kit/invalid-request";
import { parseBody, pathParameter } from "@sip/lambda-kit/parse";
import { type ProblemWords, problem } from "@sip/lambda-kit/problem";

type Kind = Exclude<TakeStepRefusal["kind"], "no-such-step">;

const statusOf = { "not-found": 404, "step-not-allowed": 409 } satisfies Record<Kind, number>;

const wordsOf = {
  "not-found": noSuchApplication,
  "step-not-allowed": {
    title: {
      id: "Langkah ini belum atau tidak lagi dapat dilakukan.",
      en: "This step cannot be taken yet, or cannot be taken any more.",
    },
    detail: {
      id: "Pilih salah satu langkah di `allowedSteps`; kalau kosong, permohonan ini sudah berakhir.",
      en: "Choose one of `allowedSteps`; when there is none, this application has come to its end.",
    },
  },
} satisfies Record<Kind, ProblemWords>;

export const endpoint =
  (take: ReturnType<typeof takeStep>): Endpoint =>
  async (request) => {
    const { by: username, role, office } = staffActing(request, counterRoles);
    const applicationNumber = pathParameter(request, "applicationNumber");
    const { step, note } = parseBody(request, TakeStepRequest);
    const by = { username, officeId: office, role };
    const taken = await take({ applicationNumber, step, by, ...(note !== undefined && { note }) });
    if (taken.ok)
      return { status: 200, body: { ...taken.value, allowedSteps: [...taken.value.allowedSteps] } satisfies StepTaken };
    if (taken.refusal.kind === "no-such-step") {
      const { steps } = taken.refusal;
      throw new InvalidRequest([{ pointer: "/step", detail: fieldWords(request.language).oneOf(steps.join(", ")) }]);
    }
    const { kind, ...more } = taken.refusal;
    return problem(request, statusOf[kind], kind, wordsOf[kind], more);
  };
