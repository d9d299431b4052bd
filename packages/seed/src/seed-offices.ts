import { addOffices } from "@sip/storage-dynamodb/add-offices";
import type { Table } from "@sip/storage-dynamodb/table";
import { seededOffices } from "./seeded-offices.ts";

/** Puts the offices of the data files into the table, each only if it is not there yet. */
export const seedOffices = (table: Table): Promise<void> => addOffices(table, seededOffices);
