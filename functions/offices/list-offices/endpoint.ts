import { listOffices as operation } from "@sip/contracts/offices/operations";
import type { Clock } from "@sip/domain/clock";
import type { Offices } from "@sip/domain/offices/ports";
import { describeOffice } from "@sip/domain/queue/describe-office";
import { accept } from "@sip/domain/result";
import { endpointOf } from "@sip/lambda-kit/endpoint-of";

export const endpoint = ({ offices, clock }: { readonly offices: Offices; readonly clock: Clock }) =>
  endpointOf(operation, async () => {
    const now = clock();
    return accept({ offices: (await offices.list()).map((office) => describeOffice(office, now)) });
  });
