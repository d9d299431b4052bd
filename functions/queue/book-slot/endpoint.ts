import { type BookingMade, bookSlotRequestOf, NamedService } from "@sip/contracts/queue";
import { lastFourNames } from "@sip/domain/people/identity";
import { alreadyBookedWords } from "@sip/domain/queue/already-booked-words";
import type { BookSlotRefusal, bookSlot } from "@sip/domain/queue/book-slot";
import { fieldWords } from "@sip/domain/queue/field-words";
import { givenBackLimitWords, heldLimitWords, namingOverWords } from "@sip/domain/queue/phone-limit-words";
import { refusalWords } from "@sip/domain/queue/refusal-words";
import type { Line } from "@sip/domain/services/line";
import { findLine, firstLine } from "@sip/domain/services/lines";
import { applicantOf } from "@sip/lambda-kit/admission";
import type { Endpoint, HttpRequest, HttpResponse } from "@sip/lambda-kit/http";
import { InvalidRequest } from "@sip/lambda-kit/invalid-request";
import { parseBody, pathParameter } from "@sip/lambda-kit/parse";
import { notFound, problem, tooBusy } from "@sip/lambda-kit/problem";
import { idempotencyKeyOf } from "./idempotency-key.ts";

export const endpoint =
  (book: ReturnType<typeof bookSlot>): Endpoint =>
  async (request) => {
    const officeId = pathParameter(request, "officeId");
    const { phone } = applicantOf(request);
    const idempotencyKey = idempotencyKeyOf(request);
    const line = lineIn(request);
    const { pool = "online", service: _, ...wanted } = parseBody(request, bookSlotRequestOf(line));
    const { serviceId } = line;
    const booked = await book({ ...wanted, officeId, serviceId, phone, idempotencyKey, pool });
    if (!booked.ok) return refused(request, line, booked.refusal);
    const { serviceId: _asWanted, tickets, ...made } = booked.value;
    const body: BookingMade = { ...made, tickets: [...tickets] };
    return { status: 201, body };
  };

/** Which service is wanted decides what its applicants are asked. */
const lineIn = (request: HttpRequest): Line => {
  const { service = firstLine.serviceId } = parseBody(request, NamedService);
  const line = findLine(service);
  if (line !== undefined) return line;
  throw new InvalidRequest([{ pointer: "/service", detail: fieldWords("no-such-service")[request.language] }]);
};

const statusOf = {
  "no-such-office": 404,
  invalid: 400,
  "session-closed": 409,
  "not-released": 409,
  "session-full": 409,
  "already-booked": 409,
  "phone-limit": 409,
  "given-back-limit": 409,
  "too-many-refusals": 429,
  busy: 429,
} as const satisfies Record<BookSlotRefusal["kind"], number>;

const refused = (request: HttpRequest, { serviceId, identity }: Line, refusal: BookSlotRefusal): HttpResponse => {
  const { kind } = refusal;
  switch (kind) {
    case "no-such-office":
      return notFound(request);
    case "invalid":
      throw new InvalidRequest(
        refusal.fields.map(({ pointer, reason }) => ({
          pointer,
          detail: fieldWords(reason, serviceId)[request.language],
        })),
      );
    case "busy":
      return tooBusy(request);
    case "already-booked":
      return problem(request, statusOf[kind], kind, alreadyBookedWords(refusal, identity), {
        [lastFourNames[identity]]: refusal.people.map(({ lastFour }) => lastFour),
        ...(refusal.bookingCode === undefined ? {} : { bookingCode: refusal.bookingCode }),
      });
    case "session-full": {
      const alternatives = refusal.alternatives.map(({ date, session, remaining }) => ({ date, session, remaining }));
      return problem(request, statusOf[kind], kind, refusalWords[kind], { alternatives });
    }
    case "phone-limit":
      return problem(request, statusOf[kind], kind, heldLimitWords(refusal));
    case "given-back-limit": {
      const { mayBookFrom } = refusal;
      return problem(request, statusOf[kind], kind, givenBackLimitWords(refusal), { mayBookFrom });
    }
    case "too-many-refusals": {
      const headers = { "retry-after": String(refusal.retryAfterSeconds) };
      return problem(request, statusOf[kind], kind, namingOverWords, {}, headers);
    }
    default:
      return problem(request, statusOf[kind], kind, refusalWords[kind]);
  }
};
