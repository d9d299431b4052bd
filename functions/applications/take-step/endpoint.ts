import { takeStep as operation } from "@sip/contracts/applications/operations";
import type { takeStep } from "@sip/domain/applications/take-step";
import { endpointOf } from "@sip/lambda-kit/endpoint-of";

export const endpoint = (take: ReturnType<typeof takeStep>) =>
  endpointOf(operation, ({ path, by: { by: username, role, office: officeId }, body }) => {
    const { step, note } = body();
    return take({ ...path, step, by: { username, officeId, role }, ...(note !== undefined && { note }) });
  });
