import type { StoredItem } from "./items.ts";
import type { Table } from "./table.ts";

/**
 * The attribute `requestId` of an item whose change tells a fact: the request that wrote it last. The fact has it too,
 * and so does the notice that follows (decision 0021).
 */
export const writtenBy = ({ requestId }: Pick<Table, "requestId">): StoredItem => {
  const id = requestId?.();
  return id === undefined ? {} : { requestId: { S: id } };
};

/** The same for an update: what its expression sets, and the value. */
export const settingWriter = (
  table: Pick<Table, "requestId">,
): { readonly set: string; readonly values: StoredItem } => {
  const { requestId } = writtenBy(table);
  return requestId === undefined
    ? { set: "", values: {} }
    : { set: ", requestId = :requestId", values: { ":requestId": requestId } };
};
