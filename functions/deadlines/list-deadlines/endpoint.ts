import type { DeadlineList } from "@sip/contracts/deadlines";
import { DeadlineState } from "@sip/contracts/deadlines";
import type { listDeadlines } from "@sip/domain/deadlines/list-deadlines";
import { staffOf } from "@sip/lambda-kit/admission";
import type { Endpoint } from "@sip/lambda-kit/http";
import { parseQuery, pathParameter } from "@sip/lambda-kit/parse";
import { notFound } from "@sip/lambda-kit/problem";
import * as z from "zod/mini";

const Query = z.strictObject({ state: z.optional(DeadlineState) });

export const endpoint =
  (list: ReturnType<typeof listDeadlines>): Endpoint =>
  async (request) => {
    const officeId = pathParameter(request, "officeId");
    staffOf(request, officeId);
    const { state } = parseQuery(request, Query);
    const listed = await list({ officeId, ...(state !== undefined && { state }) });
    if (!listed.ok) return notFound(request);
    return { status: 200, body: { deadlines: [...listed.value] } satisfies DeadlineList };
  };
