import type { BookedPhones } from "@sip/domain/people/code-budget";
import { rethrow } from "@sip/domain/skip-and-report";
import * as z from "zod/mini";
import { indexes } from "./indexes.ts";
import { queryIndex } from "./items.ts";
import type { Table } from "./table.ts";

/** Only whether there is a booking matters, not what it says. */
const Any = z.object({ entity: z.string() });

/** The index may be a moment late: the phone of a new booking may then count as unknown once. */
export const storedBookedPhones = (table: Table): BookedPhones => ({
  hasBookedSince: async (phoneId, since) => {
    const question = { index: indexes.bookingsByPhone, partition: phoneId, from: since, newestFirst: true, limit: 1 };
    return (await queryIndex(table, Any, question, rethrow)).values.length > 0;
  },
});
