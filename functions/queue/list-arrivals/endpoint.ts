import type { ArrivalsView } from "@sip/contracts/queue";
import type { listArrivals } from "@sip/domain/queue/list-arrivals";
import { staffOf } from "@sip/lambda-kit/admission";
import type { Endpoint } from "@sip/lambda-kit/http";
import { InvalidRequest } from "@sip/lambda-kit/invalid-request";
import { parseQuery, pathParameter } from "@sip/lambda-kit/parse";
import { notFound } from "@sip/lambda-kit/problem";
import * as z from "zod/mini";

const Query = z.object({ date: z.optional(z.string()) });

export const endpoint =
  (list: ReturnType<typeof listArrivals>): Endpoint =>
  async (request) => {
    const officeId = pathParameter(request, "officeId");
    staffOf(request, officeId);
    const { date } = parseQuery(request, Query);
    const listed = await list({ officeId, date });
    if (!listed.ok) {
      if (listed.refusal.kind === "no-such-office") return notFound(request);
      throw new InvalidRequest([{ pointer: "?date", detail: noSuchDate[request.language] }]);
    }
    const body: ArrivalsView = { date: listed.value.date, bookings: [...listed.value.bookings] };
    return { status: 200, body };
  };

const noSuchDate = { id: "Tanggal ini tidak ada di kalender.", en: "This date does not exist." };
