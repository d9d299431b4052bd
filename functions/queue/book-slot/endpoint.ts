import { type BookingMade, BookSlotRequest } from "@sip/contracts/queue";
import type { AlreadyBooked, bookSlot } from "@sip/domain/queue/book-slot";
import { applicantOf } from "@sip/lambda-kit/admission";
import type { Endpoint, HttpRequest, HttpResponse } from "@sip/lambda-kit/http";
import { parseBody, pathParameter } from "@sip/lambda-kit/parse";
import { notFound, problem } from "@sip/lambda-kit/problem";
import { bookingProblem } from "../booking-problems.ts";
import { invalidFields } from "../field-words.ts";
import { sessionProblem } from "../session-problems.ts";
import { idempotencyKeyOf } from "./idempotency-key.ts";

export const endpoint =
  (book: ReturnType<typeof bookSlot>): Endpoint =>
  async (request) => {
    const officeId = pathParameter(request, "officeId");
    const { phone } = applicantOf(request);
    const idempotencyKey = idempotencyKeyOf(request);
    const { pool = "online", ...wanted } = parseBody(request, BookSlotRequest);
    const booked = await book({ ...wanted, officeId, phone, idempotencyKey, pool });
    if (booked.ok) {
      const body: BookingMade = { ...booked.value, tickets: [...booked.value.tickets] };
      return { status: 201, body };
    }
    switch (booked.refusal.kind) {
      case "no-such-office":
        return notFound(request);
      case "invalid":
        throw invalidFields(request, booked.refusal.fields);
      case "already-booked":
        return alreadyBooked(request, booked.refusal);
      case "busy":
        return bookingProblem(request, "busy");
      default:
        return sessionProblem(request, booked.refusal);
    }
  };

const title = {
  id: "Pemohon ini sudah punya antrean yang masih berlaku.",
  en: "This applicant already has an active booking.",
};

const alreadyBooked = (request: HttpRequest, { lastFours, bookingCode }: AlreadyBooked): HttpResponse => {
  const whose = lastFours.map((lastFour) => `••••${lastFour}`).join(", ");
  const detail = { id: `NIK yang berakhir ${whose}.`, en: `NIK ending in ${whose}.` }[request.language];
  return problem(request, 409, "already-booked", title, {
    detail,
    nikLast4: lastFours,
    ...(bookingCode === undefined ? {} : { bookingCode }),
  });
};
