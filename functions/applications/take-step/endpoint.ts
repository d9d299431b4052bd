import { takeStep as operation } from "@sip/contracts/applications/operations";
import type { takeStep } from "@sip/domain/applications/take-step";
import { endpointOf } from "@sip/lambda-kit/endpoint-of";

export const endpoint = (take: ReturnType<typeof takeStep>) =>
  endpointOf(operation, ({ path, by, body }) => {
    const { step, note, issuedOn } = body();
    return take({
      ...path,
      ...by,
      step,
      ...(note !== undefined && { note }),
      ...(issuedOn !== undefined && { issuedOn }),
    });
  });
