import type { ApplicationPage } from "@sip/contracts/applications";
import type { listApplications } from "@sip/domain/applications/list-applications";
import { lastFourAs } from "@sip/domain/people/identity";
import { isStep, stepsOf } from "@sip/domain/services/chart";
import { chartOf, isService } from "@sip/domain/services/charts";
import { aboutInWords } from "@sip/domain/services/leaflets";
import { firstLine, lineOf } from "@sip/domain/services/lines";
import { staffOf } from "@sip/lambda-kit/admission";
import { fieldWords } from "@sip/lambda-kit/field-words";
import type { Endpoint, HttpRequest } from "@sip/lambda-kit/http";
import { InvalidRequest } from "@sip/lambda-kit/invalid-request";
import { parseQuery, pathParameter } from "@sip/lambda-kit/parse";
import { notFound } from "@sip/lambda-kit/problem";
import * as z from "zod/mini";
import { readCursor, writeCursor } from "./cursor.ts";

const Query = z.strictObject({
  service: z.optional(z.string().check(z.maxLength(100))),
  step: z.optional(z.string().check(z.maxLength(100))),
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
    const { service, step, q, after: written, limit = defaultLimit } = parseQuery(request, Query);
    const at = step === undefined ? undefined : stepIn(request, service ?? firstLine.serviceId, step);
    if (service !== undefined && at === undefined) {
      throw new InvalidRequest([{ pointer: "?step", detail: stepMissing[request.language] }]);
    }
    const after = written === undefined ? undefined : readCursor(written);
    // The cursor of a list by step names an instant, that of the whole list does not.
    const isOfThisList = after !== undefined && (after.stepAt === undefined) === (step === undefined);
    if (written !== undefined && !isOfThisList) {
      throw new InvalidRequest([{ pointer: "?after", detail: strangeCursor[request.language] }]);
    }
    const listed = await list({
      officeId,
      limit,
      ...(at !== undefined && { at }),
      ...(q !== undefined && { q }),
      ...(after !== undefined && { after }),
    });
    if (!listed.ok) return notFound(request);
    const body: ApplicationPage = {
      applications: listed.value.applications.map(({ serviceId, lastFour, about, ...application }) => ({
        ...application,
        service: serviceId,
        ...lastFourAs(lineOf(serviceId).identity, lastFour),
        ...about,
        inWords: aboutInWords(serviceId, about),
        steps: [...application.steps],
        allowedSteps: [...application.allowedSteps],
      })),
      next: listed.value.next === null ? null : writeCursor(listed.value.next),
    };
    return { status: 200, body };
  };

/** A step has its name within its service. */
const stepIn = ({ language }: HttpRequest, serviceId: string, step: string) => {
  if (!isService(serviceId)) throw new InvalidRequest([{ pointer: "?service", detail: strangeService[language] }]);
  const chart = chartOf(serviceId);
  if (isStep(chart, step)) return { serviceId, step };
  throw new InvalidRequest([{ pointer: "?step", detail: fieldWords(language).oneOf(stepsOf(chart).join(", ")) }]);
};

const strangeService = { id: "Layanan ini tidak ada.", en: "There is no such service." };

const stepMissing = {
  id: "Layanan hanya dapat dipilih bersama salah satu tahapnya.",
  en: "A service can be asked for only together with one of its steps.",
};

const strangeCursor = {
  id: "Harus `next` dari halaman sebelumnya di daftar yang sama.",
  en: "Has to be `next` of an earlier page of the same list.",
};
