import { releasePerson as operation } from "@sip/contracts/queue/operations";
import type { releasePerson } from "@sip/domain/queue/release-person";
import { accept } from "@sip/domain/result";
import { endpointOf } from "@sip/lambda-kit/endpoint-of";

export const endpoint = (release: ReturnType<typeof releasePerson>) =>
  endpointOf(operation, async ({ by, body }) => {
    const released = await release({ ...body(), ...by });
    return released.ok ? accept({ released: true, ...released.value }) : released;
  });
