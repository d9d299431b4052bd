import type { Debts, OwedChange } from "@sip/storage-dynamodb/debts";
import { describe, expect, it } from "vitest";

const at = "2026-12-18T07:00:00.000Z";
const change = (number: number): OwedChange => ({
  sequenceNumber: String(number),
  record: JSON.stringify({ dynamodb: { SequenceNumber: String(number) } }),
});

/** What every keeper of debts promises; `open` answers one that owes nothing. */
export const debtsContract = (open: () => Promise<Debts>): void => {
  const owing = async (item: string, ...numbers: number[]) => {
    const debts = await open();
    for (const number of numbers) await debts.add(item, [change(number)], at);
    const found = async () => (await debts.find(item))?.changes.map(({ sequenceNumber }) => Number(sequenceNumber));
    const look = async () => {
      const debt = await debts.find(item);
      if (debt === undefined) throw new Error("nothing is owed");
      return debt;
    };
    return { debts, found, look };
  };

  describe("what a follower owes", () => {
    it("is nothing at first", async () => {
      const debts = await open();
      expect(await debts.among(["BOOKING#1"])).toEqual(new Map());
      expect(await debts.among([])).toEqual(new Map());
      expect(await debts.find("BOOKING#1")).toBeUndefined();
    });

    it("is known by the item, with its changes as they came, in the order in which they were written down", async () => {
      const { debts, look } = await owing("BOOKING#1", 2, 1, 3);
      expect((await look()).changes).toEqual([change(2), change(1), change(3)]);
      const owed = await debts.among(["BOOKING#1", "BOOKING#10", "BOOKING"]);
      expect(owed).toEqual(new Map([["BOOKING#1", new Set(["1", "2", "3"])]]));
    });

    it("has a change once that the stream brought twice, where it came first", async () => {
      const { found } = await owing("BOOKING#1", 1, 2, 1, 2, 3);
      expect(await found()).toEqual([1, 2, 3]);
    });

    it("is told of a hundred and one items at once", async () => {
      const { debts } = await owing("BOOKING#100", 1);
      const items = Array.from({ length: 101 }, (_, number) => `BOOKING#${number}`);
      expect(await debts.among(items)).toEqual(new Map([["BOOKING#100", new Set(["1"])]]));
    });

    it("is gone once all of it is settled, and begins anew afterwards", async () => {
      const { debts, found, look } = await owing("BOOKING#1", 1, 2, 1);
      await debts.settle("BOOKING#1", await look(), 2);
      expect(await debts.among(["BOOKING#1"])).toEqual(new Map());
      await debts.add("BOOKING#1", [change(7)], at);
      expect(await found()).toEqual([7]);
    });

    it("shrinks from its beginning as far as it is settled", async () => {
      const { debts, found, look } = await owing("BOOKING#1", 1, 2, 1, 3);
      await debts.settle("BOOKING#1", await look(), 1);
      expect(await found()).toEqual([2, 3]);
    });

    it("loses nothing that came while it was settled", async () => {
      const { debts, found, look } = await owing("BOOKING#1", 1);
      const seen = await look();
      await debts.add("BOOKING#1", [change(2)], at);
      await debts.settle("BOOKING#1", seen, 1);
      expect(await found()).toEqual([1, 2]);
    });

    it("loses nothing to somebody who settles an earlier debt of the same length once more", async () => {
      const { debts, found, look } = await owing("BOOKING#1", 1);
      const seen = await look();
      await debts.settle("BOOKING#1", seen, 1);
      await debts.add("BOOKING#1", [change(2)], at);
      await debts.settle("BOOKING#1", seen, 1);
      expect(await found()).toEqual([2]);
      await debts.settle("BOOKING#2", seen, 1);
    });

    it("loses nothing to somebody who settles an earlier debt once more that looked like this one", async () => {
      // It was written down twice, settled by another run, and came again from the stream, now with one behind it.
      const { debts, found, look } = await owing("BOOKING#1", 1, 1);
      const seen = await look();
      await debts.settle("BOOKING#1", seen, 1);
      await debts.add("BOOKING#1", [change(1), change(2)], at);
      await debts.settle("BOOKING#1", seen, 1);
      expect(await found()).toEqual([1, 2]);
    });

    it("loses nothing to somebody who settles twice what was settled in part", async () => {
      const { debts, found, look } = await owing("BOOKING#1", 1, 2, 3);
      const seen = await look();
      await debts.settle("BOOKING#1", seen, 1);
      await debts.settle("BOOKING#1", seen, 3);
      expect(await found()).toEqual([2, 3]);
    });
  });
};
