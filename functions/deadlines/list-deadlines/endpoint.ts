import { listDeadlines as operation } from "@sip/contracts/deadlines/operations";
import type { listDeadlines } from "@sip/domain/deadlines/list-deadlines";
import { accept } from "@sip/domain/result";
import { endpointOf } from "@sip/lambda-kit/endpoint-of";

export const endpoint = (list: ReturnType<typeof listDeadlines>) =>
  endpointOf(operation, async ({ path, query }) => {
    const { state } = query();
    const listed = await list({ ...path, ...(state !== undefined && { state }) });
    return listed.ok ? accept({ deadlines: listed.value }) : listed;
  });
