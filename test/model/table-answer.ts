import type { EngineAnswer } from "./engine-link.ts";

const refusal = (type: string, more: object = {}): EngineAnswer => ({
  status: 400,
  body: JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: type, ...more }),
});

/**
 * As DynamoDB says it: of a transaction in the reasons of its cancellation, of anything else in the type. The reason stands at the first of the writes; which
 * one it was, nothing here asks.
 */
const inTheWay = (writes: number, isTransaction: boolean, code: string, type: string): EngineAnswer =>
  isTransaction
    ? refusal("TransactionCanceledException", {
        CancellationReasons: Array.from({ length: writes }, (_, index) => ({ Code: index === 0 ? code : "None" })),
      })
    : refusal(type);

export const throttled = (writes: number, isTransaction: boolean): EngineAnswer =>
  inTheWay(writes, isTransaction, "ThrottlingError", "ThrottlingException");

export const conflicting = (writes: number, isTransaction: boolean): EngineAnswer =>
  inTheWay(writes, isTransaction, "TransactionConflict", "TransactionConflictException");

export interface Consumed {
  readonly table: number;
  readonly indexes: Readonly<Record<string, number>>;
}

interface Units {
  readonly CapacityUnits: number;
}
interface ConsumedCapacity {
  readonly Table?: Units;
  readonly GlobalSecondaryIndexes?: Readonly<Record<string, Units>>;
}

/** What an answer says that it cost. */
export const consumedIn = (answer: Readonly<Record<string, unknown>>): Consumed => {
  const all = [answer.ConsumedCapacity ?? []].flat() as readonly ConsumedCapacity[];
  const byIndex: Record<string, number> = {};
  for (const { GlobalSecondaryIndexes = {} } of all) {
    for (const [name, { CapacityUnits }] of Object.entries(GlobalSecondaryIndexes)) {
      byIndex[name] = (byIndex[name] ?? 0) + CapacityUnits;
    }
  }
  return { table: all.reduce((sum, { Table }) => sum + (Table?.CapacityUnits ?? 0), 0), indexes: byIndex };
};
