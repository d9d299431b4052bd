import type { Debts, OwedChange } from "@sip/storage-dynamodb/debts";

export interface DebtsInMemory extends Debts {
  /** What is written down, by item. */
  readonly kept: ReadonlyMap<string, readonly OwedChange[]>;
}

export const debtsInMemory = (): DebtsInMemory => {
  const kept = new Map<string, readonly OwedChange[]>();
  const writeIds = new Map<string, string>();
  let writes = 0;
  const write = (item: string, changes: readonly OwedChange[]): void => {
    kept.set(item, changes);
    writes += 1;
    writeIds.set(item, String(writes));
  };
  return {
    kept,
    among: async (items) =>
      new Map(
        items.flatMap((item) => {
          const changes = kept.get(item);
          return changes ? [[item, new Set(changes.map(({ sequenceNumber }) => sequenceNumber))]] : [];
        }),
      ),
    add: async (item, changes) => write(item, [...(kept.get(item) ?? []), ...changes]),
    find: async (item) => {
      const written = kept.get(item) ?? [];
      const numbers = written.map(({ sequenceNumber }) => sequenceNumber);
      const [first, ...others] = written.filter(
        ({ sequenceNumber }, index) => numbers.indexOf(sequenceNumber) === index,
      );
      return first === undefined ? undefined : { changes: [first, ...others], writeId: writeIds.get(item) ?? "" };
    },
    settle: async (item, { changes, writeId }, count) => {
      if (!kept.has(item) || writeIds.get(item) !== writeId) return;
      const left = changes.slice(count);
      if (left.length === 0) kept.delete(item);
      else write(item, left);
    },
  };
};
