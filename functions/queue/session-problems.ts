import type { SessionOffer } from "@sip/domain/queue/alternatives";
import type { HttpRequest, HttpResponse } from "@sip/lambda-kit/http";
import { problem } from "@sip/lambda-kit/problem";

type SessionProblem =
  | { readonly kind: "session-full"; readonly alternatives: readonly SessionOffer[] }
  | { readonly kind: "session-closed" }
  | { readonly kind: "not-released" };

const statusOf = {
  "session-full": 409,
  "session-closed": 409,
  "not-released": 409,
} satisfies Record<SessionProblem["kind"], number>;

const titleOf = {
  "session-full": { id: "Kuota sesi ini sudah penuh.", en: "This session is full." },
  "session-closed": { id: "Sesi ini sudah ditutup.", en: "This session is closed." },
  "not-released": { id: "Kuota hari ini belum dibuka.", en: "The places of this day are not open yet." },
} as const satisfies Record<SessionProblem["kind"], { id: string; en: string }>;

/** Why a session's places cannot be had, with what can be had instead. */
export const sessionProblem = (request: Pick<HttpRequest, "language">, refusal: SessionProblem): HttpResponse => {
  const { kind } = refusal;
  const more =
    kind === "session-full"
      ? { alternatives: refusal.alternatives.map(({ date, session, remaining }) => ({ date, session, remaining })) }
      : {};
  return problem(request, statusOf[kind], kind, titleOf[kind], more);
};
