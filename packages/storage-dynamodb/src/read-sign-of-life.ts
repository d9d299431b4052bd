import { OfficeListItem } from "./entities/offices.ts";
import { getItem } from "./items.ts";
import { officeListKey } from "./keys.ts";
import type { Table } from "./table.ts";

/**
 * Reads one small item that everything needs: the list of offices. Throws when the table does not answer or the list is
 * empty.
 */
export const readSignOfLife = async (table: Table): Promise<void> => {
  const list = await getItem(table, OfficeListItem, officeListKey, { eventually: true });
  if (list === undefined) throw new Error("the table holds no offices");
};
