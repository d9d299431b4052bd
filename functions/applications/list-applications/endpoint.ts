import type { ApplicationPage } from "@sip/contracts/applications";
import type { listApplications } from "@sip/domain/applications/list-applications";
import { steps } from "@sip/domain/applications/steps";
import { staffOf } from "@sip/lambda-kit/admission";
import type { Endpoint } from "@sip/lambda-kit/http";
import { InvalidRequest } from "@sip/lambda-kit/invalid-request";
import { parseQuery, pathParameter } from "@sip/lambda-kit/parse";
import { notFound } from "@sip/lambda-kit/problem";
import * as z from "zod/mini";
import { readCursor, writeCursor } from "./cursor.ts";

const Query = z.strictObject({
  step: z.optional(z.enum(steps)),
  q: z.optional(z.string().check(z.maxLength(100))),
  after: z.optional(z.string().check(z.maxLength(100))),
  limit: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(100))),
});

const defaultLimit = 25;

export const endpoint =
  (list: ReturnType<typeof listApplications>): Endpoint =>
  async (request) => {
    const officeId = pathParameter(request, "officeId");
    staffOf(request, officeId);
    const { step, q, after: written, limit = defaultLimit } = parseQuery(request, Query);
    const after = written === undefined ? undefined : readCursor(written);
    // The cursor of a list by step names an instant, that of the whole list does not.
    const isOfThisList = after !== undefined && (after.stepAt === undefined) === (step === undefined);
    if (written !== undefined && !isOfThisList) {
      throw new InvalidRequest([{ pointer: "?after", detail: strangeCursor[request.language] }]);
    }
    const listed = await list({
      officeId,
      limit,
      ...(step !== undefined && { step }),
      ...(q !== undefined && { q }),
      ...(after !== undefined && { after }),
    });
    if (!listed.ok) return notFound(request);
    const body: ApplicationPage = {
      applications: listed.value.applications.map((application) => ({
        ...application,
        steps: [...application.steps],
        allowedSteps: [...application.allowedSteps],
      })),
      next: listed.value.next === null ? null : writeCursor(listed.value.next),
    };
    return { status: 200, body };
  };

const strangeCursor = {
  id: "Harus `next` dari halaman sebelumnya di daftar yang sama.",
  en: "Has to be `next` of an earlier page of the same list.",
};
