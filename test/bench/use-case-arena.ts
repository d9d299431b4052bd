import { bookSlot } from "@sip/domain/queue/book-slot";
import { afterRelease, bookingRequest } from "../support/booking-request.ts";
import { meteredTable } from "../support/metered-table.ts";
import { officeWithQuota } from "../support/offices-with-quota.ts";
import { queueOnTable } from "../support/queue-on-table.ts";
import { queueStateOf } from "../support/queue-state-of.ts";
import { emptyTable, type TestTable } from "../support/table.ts";
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
      held: async () => (await queueStateOf(plain)).slots.size,
    };
  };
