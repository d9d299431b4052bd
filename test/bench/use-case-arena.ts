import { bookSlot } from "@sip/domain/queue/book-slot";
import { officeWithQuota } from "../support/offices/offices-with-quota.ts";
import { afterRelease, bookingRequest } from "../support/queue/booking-request.ts";
import { queueOnTable } from "../support/queue/queue-on-table.ts";
import { queueStateOf } from "../support/queue/queue-state-of.ts";
import { meteredTable } from "../support/table/metered-table.ts";
import { emptyTable, type TestTable } from "../support/table/table.ts";
import type { OpenArena } from "./arena.ts";

/** SIP's booking, from the use case down to the engine, in this process. */
export const useCaseArena =
  (engine: TestTable): OpenArena =>
  async (quota) => {
    const plain = await emptyTable(engine);
    const { table, meter } = meteredTable(plain, engine.engine.endpoint);
    const startedMs = Date.now();
    // The memory of "sold out" lasts for moments, so the clock must run; only its beginning is set.
    const clock = () => new Date(Date.parse(afterRelease) + Date.now() - startedMs).toISOString();
    const book = bookSlot({ ...queueOnTable(table, afterRelease, officeWithQuota(quota)), clock });
    return {
      meter,
      client: async (number) => {
        const booked = await book(bookingRequest(number));
        if (booked.ok) return "booked";
        return booked.refusal.kind === "session-full" ? "full" : "other";
      },
      held: async () => (await queueStateOf(plain)).seats.size,
    };
  };
