import type { HttpRequest, HttpResponse } from "@sip/lambda-kit/http";
import { type ProblemText, problem } from "@sip/lambda-kit/problem";

type BookingProblem = "booking-cancelled" | "too-late" | "reschedule-limit" | "not-today" | "busy";

const statusOf = {
  "booking-cancelled": 409,
  "too-late": 409,
  "reschedule-limit": 409,
  "not-today": 409,
  busy: 429,
} satisfies Record<BookingProblem, number>;

const titleOf = {
  "booking-cancelled": { id: "Antrean ini sudah dibatalkan.", en: "This booking was cancelled." },
  "too-late": { id: "Sudah terlambat untuk ini.", en: "It is too late for this." },
  "reschedule-limit": { id: "Jadwal sudah pernah diubah.", en: "The visit has been moved before." },
  "not-today": { id: "Jadwal kedatangan bukan hari ini.", en: "The visit is not today." },
  busy: { id: "Sedang sangat ramai. Silakan coba lagi.", en: "It is very busy right now. Please try again." },
} as const satisfies Record<BookingProblem, ProblemText>;

/** Why something cannot be done with a booking. */
export const bookingProblem = (
  request: Pick<HttpRequest, "language">,
  kind: BookingProblem,
  more: Readonly<Record<string, unknown>> = {},
): HttpResponse =>
  problem(request, statusOf[kind], kind, titleOf[kind], more, kind === "busy" ? { "retry-after": "1" } : {});
