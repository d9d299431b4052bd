import type { Clock } from "@sip/domain/clock";
import type { Offices } from "@sip/domain/offices/ports";
import { describeOffice } from "@sip/domain/queue/describe-office";
import type { Endpoint } from "@sip/lambda-kit/http";
import { pathParameter } from "@sip/lambda-kit/parse";
import { notFound } from "@sip/lambda-kit/problem";

export const endpoint =
  ({ offices, clock }: { readonly offices: Offices; readonly clock: Clock }): Endpoint =>
  async (http) => {
    const office = await offices.find(pathParameter(http, "officeId"));
    if (office === undefined) return notFound(http);
    return { status: 200, headers: { "cache-control": "public, max-age=30" }, body: describeOffice(office, clock()) };
  };
