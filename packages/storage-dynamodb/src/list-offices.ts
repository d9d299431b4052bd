import type { Office } from "@sip/domain/offices/office";
import type { OfficeWithChange } from "@sip/domain/offices/office-days";
import type * as z from "zod/mini";
import { getItems } from "./batch-get.ts";
import { OfficeListItem } from "./entities/offices.ts";
import { getItem } from "./items.ts";
import { officeKey, officeListKey } from "./keys.ts";
import type { Table } from "./table.ts";

/** All offices as `schema` has them, by name, as readers of a list expect. To read all, the list of offices is read first. */
export const listOffices = async <Schema extends z.ZodMiniType<Office | OfficeWithChange>>(
  table: Table,
  schema: Schema,
): Promise<z.infer<Schema>[]> => {
  const list = await getItem(table, OfficeListItem, officeListKey, { eventually: true });
  const offices = await getItems(table, schema, [...(list?.officeIds ?? [])].map(officeKey));
  return offices.toSorted((one, other) => (one.officeId < other.officeId ? -1 : 1));
};
