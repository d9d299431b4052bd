import type { Debts, OwedChange } from "@sip/storage-dynamodb/debts";

export interface DebtsInMemory extends Debts {
  /** What is written down, by item. */
  readonly kept: ReadonlyMap<string, readonly OwedChange[]>;
}

export const debtsInMemory = (): DebtsInMemory => {
  const kept = new Map<string, readonly OwedChange[]>();
  return {
    kept,
    among: async (items) => new Set(items.filter((item) => kept.has(item))),
    add: async (item, changes) => void kept.set(item, [...(kept.get(item) ?? []), ...changes]),
    find: async (item) => {
      const written = kept.get(item) ?? [];
      const numbers = written.map(({ sequenceNumber }) => sequenceNumber);
      const [first, ...others] = written.filter(
        ({ sequenceNumber }, index) => numbers.indexOf(sequenceNumber) === index,
      );
      return first === undefined ? undefined : { changes: [first, ...others], written: written.length };
    },
    settle: async (item, { changes, written }, count) => {
      const there = kept.get(item) ?? [];
      if (there.length !== written || there[0]?.sequenceNumber !== changes[0].sequenceNumber) return;
      const left = changes.slice(count);
      if (left.length === 0) kept.delete(item);
      else kept.set(item, left);
    },
  };
};
