import { inTurn } from "./in-turn.ts";
import type { TableAnswer, TableParts } from "./table-parts.ts";
import { query, readItem, readItems } from "./table-reads.ts";
import { writesIn } from "./table-request.ts";
import { itemWriter, type Listening } from "./table-writes.ts";

/**
 * The table as AWS would answer for it: the embedded engine says what is written and what it costs, the model when, and whether
 * the partition had any left or another transaction was at the item.
 */
export const modelTable = (given: Omit<TableParts, "inOrder">, listening: Listening) => {
  const parts: TableParts = { ...given, inOrder: inTurn() };
  const write = itemWriter(parts, listening);
  /** `sent` is the request's body as the SDK writes it. */
  return (operation: string, sent: string): Promise<TableAnswer> => {
    const body = `{"ReturnConsumedCapacity":"INDEXES",${sent.slice(1)}`;
    const input = JSON.parse(sent);
    switch (operation) {
      case "GetItem":
        return readItem(parts, body, input.Key);
      case "BatchGetItem":
        return readItems(parts, body);
      case "Query":
        return query(parts, body, input);
      default: {
        const writes = writesIn(operation, input);
        if (writes.length === 0) throw new Error(`the model knows no ${operation}`);
        return write(operation, body, writes);
      }
    }
  };
};
