import { releasePerson as operation } from "@sip/contracts/queue/operations";
import type { releasePerson } from "@sip/domain/queue/release-person";
import { accept } from "@sip/domain/result";
import { endpointOf } from "@sip/lambda-kit/endpoint-of";

export const endpoint = (release: ReturnType<typeof releasePerson>) =>
  endpointOf(operation, async ({ path, by: { by, role }, body }) => {
    const released = await release({ ...path, by, role, ...body() });
    return released.ok ? accept({ released: true, ...released.value }) : released;
  });
