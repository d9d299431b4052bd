import { showOffice as operation } from "@sip/contracts/offices/operations";
import type { Clock } from "@sip/domain/clock";
import type { Offices } from "@sip/domain/offices/ports";
import { describeOffice } from "@sip/domain/queue/describe-office";
import { accept, refuse } from "@sip/domain/result";
import { endpointOf } from "@sip/lambda-kit/endpoint-of";

export const endpoint = ({ offices, clock }: { readonly offices: Offices; readonly clock: Clock }) =>
  endpointOf(operation, async ({ path: { officeId } }) => {
    const office = await offices.find(officeId);
    return office === undefined ? refuse({ kind: "no-such-office" }) : accept(describeOffice(office, clock()));
  });
