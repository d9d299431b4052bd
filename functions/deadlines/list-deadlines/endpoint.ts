import { listDeadlines as operation } from "@sip/contracts/deadlines/operations";
import type { listDeadlines } from "@sip/domain/deadlines/list-deadlines";
import { endpointOf } from "@sip/lambda-kit/endpoint-of";

export const endpoint = (list: ReturnType<typeof listDeadlines>) =>
  endpointOf(operation, ({ path, query }) => {
    const { state } = query();
    return list({ ...path, ...(state !== undefined && { state }) });
  });
