import type { PersonRecord, Persons } from "@sip/domain/queue/ports";
import * as z from "zod/mini";
import { getItems } from "./batch-get.ts";
import { getItem, type StoredItem, toItem } from "./items.ts";
import { personKey } from "./keys.ts";
import { expiryAfterVisit } from "./retention.ts";
import type { Table } from "./table.ts";

export const PersonItem = z.object({
  personId: z.string(),
  phoneId: z.string(),
  idempotencyKey: z.string(),
  wish: z.string(),
  made: z.object({
    bookingCode: z.string(),
    officeId: z.string(),
    date: z.string(),
    session: z.string(),
    tickets: z.array(z.object({ ticketNumber: z.string(), applicantName: z.string() })),
  }),
  /** Missing once the booking is cancelled. */
  activeUntil: z.optional(z.string()),
});

/** A read unit a person, in one request. */
export const storedPersons = (table: Table): Persons => ({
  find: async (personIds): Promise<readonly PersonRecord[]> => {
    const [only, ...others] = personIds;
    if (only === undefined) return [];
    if (others.length > 0) return getItems(table, PersonItem, personIds.map(personKey), { consistently: true });
    const person = await getItem(table, PersonItem, personKey(only));
    return person === undefined ? [] : [person];
  },
});

export const personItem = (person: PersonRecord): StoredItem =>
  toItem({
    ...personKey(person.personId),
    entity: "person",
    ...person,
    expiresAt: expiryAfterVisit(person.made.date),
  });
