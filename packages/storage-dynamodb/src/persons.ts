import type { PersonRecord, Persons } from "@sip/domain/queue/ports";
import { getItems } from "./batch-get.ts";
import { PersonItem } from "./entities/person.ts";
import { getItem, type StoredItem, toItem } from "./items.ts";
import { personKey } from "./keys.ts";
import { expiryAfterVisit } from "./retention.ts";
import type { Table } from "./table.ts";

/** One read unit a person, in one request. */
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
    expiresAt: expiryAfterVisit(person.receipt.date),
  });
