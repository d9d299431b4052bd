import { changeOfficeDays as operation } from "@sip/contracts/offices/operations";
import type { changeOfficeDays } from "@sip/domain/deadlines/change-office-days";
import { endpointOf } from "@sip/lambda-kit/endpoint-of";

export const endpoint = (change: ReturnType<typeof changeOfficeDays>) =>
  endpointOf(operation, ({ by, body }) => {
    const { apply, overrides, otherHours } = body();
    const days = { ...(overrides !== undefined && { overrides }), ...(otherHours !== undefined && { otherHours }) };
    return change({ ...by, days, ...(apply !== undefined && { apply }) });
  });
