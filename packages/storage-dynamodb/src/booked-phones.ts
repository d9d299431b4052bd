import type { BookedPhones } from "@sip/domain/people/code-budget";
import { rethrow } from "@sip/domain/skip-and-report";
import * as z from "zod/mini";
import { indexes } from "./indexes.ts";
import { queryIndex } from "./items.ts";
import type { Table } from "./table.ts";

/** Nothing of the booking is looked at but that it is there. */
const Any = z.object({ entity: z.string() });

/** The index may lag by a moment, in which a new booking's phone is counted as unknown once. */
export const storedBookedPhones = (table: Table): BookedPhones => ({
  hasBookedSince: async (phoneId, since) => {
    const question = { index: indexes.bookingsByPhone, partition: phoneId, from: since, newestFirst: true, limit: 1 };
    return (await queryIndex(table, Any, question, rethrow)).values.length > 0;
  },
});
