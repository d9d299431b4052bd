import type { Clock } from "@sip/domain/clock";
import type { Offices } from "@sip/domain/offices/ports";
import { describeOffice } from "@sip/domain/queue/describe-office";
import type { Endpoint } from "@sip/lambda-kit/http";

export const endpoint =
  ({ offices, clock }: { readonly offices: Offices; readonly clock: Clock }): Endpoint =>
  async () => {
    const now = clock();
    const described = (await offices.list()).map((office) => describeOffice(office, now));
    return { status: 200, headers: { "cache-control": "public, max-age=30" }, body: { offices: described } };
  };
