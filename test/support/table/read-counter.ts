import type { QueryCommandOutput } from "@aws-sdk/client-dynamodb";
import type { Table } from "@sip/storage-dynamodb/table";

export interface ReadCount {
  /** Items that queries looked at, whether they answered them or not. */
  itemsScanned: number;
  /** Requests by kind, e.g. `QueryCommand`. */
  readonly requests: Map<string, number>;
}

/** The same table, with every request of its client counted. */
export const countReads = (table: Table): { readonly table: Table; readonly count: ReadCount } => {
  const count: ReadCount = { itemsScanned: 0, requests: new Map() };
  const client = new Proxy(table.client, {
    get: (target, property) => {
      if (property !== "send") return Reflect.get(target, property);
      return async (command: Parameters<typeof target.send>[0]) => {
        const kind = command.constructor.name;
        count.requests.set(kind, (count.requests.get(kind) ?? 0) + 1);
        const answer: unknown = await target.send(command);
        if (isQueryAnswer(kind, answer)) count.itemsScanned += answer.ScannedCount ?? 0;
        return answer;
      };
    },
  });
  return { table: { ...table, client }, count };
};

const isQueryAnswer = (kind: string, answer: unknown): answer is QueryCommandOutput =>
  kind === "QueryCommand" && typeof answer === "object" && answer !== null;
