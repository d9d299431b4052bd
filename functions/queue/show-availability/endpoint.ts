import { showAvailability as operation } from "@sip/contracts/queue/operations";
import type { showAvailability } from "@sip/domain/queue/show-availability";
import { accept } from "@sip/domain/result";
import { firstLine } from "@sip/domain/services/lines";
import { endpointOf } from "@sip/lambda-kit/endpoint-of";

export const endpoint = (show: ReturnType<typeof showAvailability>) =>
  endpointOf(operation, async ({ path, query }) => {
    const { from, service = firstLine.serviceId, to } = query();
    const shown = await show({ ...path, serviceId: service, from, to });
    if (!shown.ok) return shown;
    const { nextReleaseAt, sessions } = shown.value;
    return accept({
      nextReleaseAt,
      sessions: sessions.map(({ date, session, pool, capacity, remaining, state }) => ({
        date,
        session,
        pool,
        capacity,
        remaining,
        state,
      })),
    });
  });
