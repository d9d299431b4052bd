import type { Availability } from "@sip/contracts/queue";
import { fieldWords } from "@sip/domain/queue/field-words";
import { maxRangeDays, type RangeReason, type showAvailability } from "@sip/domain/queue/show-availability";
import { firstLine } from "@sip/domain/services/lines";
import type { Endpoint } from "@sip/lambda-kit/http";
import { InvalidRequest } from "@sip/lambda-kit/invalid-request";
import { parseQuery, pathParameter } from "@sip/lambda-kit/parse";
import { notFound, type ProblemText } from "@sip/lambda-kit/problem";
import * as z from "zod/mini";

const Query = z.object({
  from: z.optional(z.string()),
  service: z.optional(z.string()),
  to: z.optional(z.string()),
});

const words = {
  "not-a-date": { id: "Tanggal ini tidak ada di kalender.", en: "This date does not exist." },
  "before-from": { id: "Tanggal akhir sebelum tanggal awal.", en: "The end is before the start." },
  "range-too-long": { id: `Paling lama ${maxRangeDays} hari.`, en: `At most ${maxRangeDays} days.` },
  "year-unknown": {
    id: "Hari libur tahun itu belum ditetapkan.",
    en: "The holidays of that year are not decreed yet.",
  },
} as const satisfies Record<RangeReason, ProblemText>;

/** Everybody looks at the same moment; three seconds of sharing keep that off the table. */
const headers = { "cache-control": "public, max-age=3" };

export const endpoint =
  (show: ReturnType<typeof showAvailability>): Endpoint =>
  async (request) => {
    const { from, service, to } = parseQuery(request, Query);
    const serviceId = service ?? firstLine.serviceId;
    const shown = await show({ officeId: pathParameter(request, "officeId"), serviceId, from, to });
    if (!shown.ok) {
      const { refusal } = shown;
      if (refusal.kind === "no-such-office") return notFound(request);
      if (refusal.kind === "no-such-service") {
        throw new InvalidRequest([{ pointer: "?service", detail: fieldWords("no-such-service")[request.language] }]);
      }
      const { parameter, reason } = refusal;
      throw new InvalidRequest([{ pointer: `?${parameter}`, detail: words[reason][request.language] }]);
    }
    const body: Availability = {
      nextReleaseAt: shown.value.nextReleaseAt,
      sessions: shown.value.sessions.map(({ date, session, pool, capacity, remaining, state }) => ({
        date,
        session,
        pool,
        capacity,
        remaining,
        state,
      })),
    };
    return { status: 200, headers, body };
  };
