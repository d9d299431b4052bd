import { followChanges } from "@sip/functions/facts/follow-changes/follow-changes";
import { followOneByOne } from "@sip/functions/facts/follow-changes/follow-one-by-one";
import type { Follow, Follower } from "@sip/functions/facts/follow-changes/follower";
import { settleDebts } from "@sip/functions/facts/follow-changes/settle-debts";
import { type FollowerName, followerRows } from "@sip/functions/facts/follower-rows";
import type { DynamoDBRecord } from "aws-lambda";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as z from "zod/mini";
import { dice } from "../../model/dice.ts";
import { debtsInMemory } from "../../support/facts/debts-in-memory.ts";
import { type LogLine, recordLog } from "../../support/logs/record-log.ts";
import { mortalRuns } from "./mortal-runs.ts";

const clock = () => "2026-12-18T07:00:00.000Z";

/** The `number`-th change of the stream: of an item, which is a seat or a booking by its name. */
const change = (number: number, item: string): DynamoDBRecord => ({
  dynamodb: {
    SequenceNumber: String(number),
    Keys: { pk: { S: item }, sk: { S: "-" } },
    NewImage: { entity: { S: item.startsWith("SEAT") ? "seat" : "booking" }, n: { N: String(number) } },
  },
});
const numberOf = ({ dynamodb }: DynamoDBRecord): number => Number(dynamodb?.SequenceNumber);

interface Trouble {
  /** It cannot follow these numbers, nor anything behind them in the same go. */
  cannot: (number: number) => boolean;
  /** Nobody can read these. */
  readonly unreadable: readonly number[];
  isTableDown: boolean;
  isQueueDown: boolean;
}

/** A follower that notes what it follows, with its own queue. */
const followerOf = (name: FollowerName, of: readonly string[], changes: Partial<Trouble> = {}) => {
  const trouble: Trouble = { cannot: () => false, unreadable: [], isTableDown: false, isQueueDown: false, ...changes };
  const followed: number[] = [];
  const aside: number[] = [];
  const word: unknown[] = [];
  const debts = debtsInMemory();
  const follow: Follow = async (records) => {
    const unreadable = [];
    for (const [index, record] of records.entries()) {
      const number = numberOf(record);
      if (trouble.cannot(number)) return { done: index, unreadable };
      if (trouble.unreadable.includes(number)) unreadable.push(index);
      else followed.push(number);
    }
    return { done: records.length, unreadable };
  };
  const orDown = <Answer>(isDown: () => boolean, act: () => Answer): Answer => {
    if (isDown()) throw new Error("it is down");
    return act();
  };
  const follower: Follower = {
    name,
    of,
    follow,
    debts: {
      ...debts,
      among: async (items) =>
        orDown(
          () => trouble.isTableDown,
          () => debts.among(items),
        ),
      add: async (...owed) =>
        orDown(
          () => trouble.isTableDown,
          () => debts.add(...owed),
        ),
    },
    send: async (message) =>
      orDown(
        () => trouble.isQueueDown,
        () => void word.push(message),
      ),
    layAside: async (record) =>
      orDown(
        () => trouble.isQueueDown,
        () => void aside.push(numberOf(record)),
      ),
  };
  /** Takes word from the queue once; what fails comes again. */
  const settle = async (): Promise<void> => {
    for (const message of word.splice(0)) {
      await settleDebts(() => follower)(message, "arn").catch(() => void word.push(message));
    }
  };
  return { follower, trouble, followed, aside, word, debts, settle };
};

const two = (ofFirst: Partial<Trouble> = {}, ofSecond: Partial<Trouble> = {}) => {
  const project = followerOf("project-bookings", ["seat"], ofFirst);
  const publish = followerOf("publish-facts", ["booking"], ofSecond);
  const work = followChanges([project.follower, publish.follower], clock);
  return { project, publish, work };
};

const mixed = [change(1, "SEAT#1"), change(2, "A"), change(3, "SEAT#2"), change(4, "B"), change(5, "A")];

let lines: LogLine[];
beforeEach(() => {
  lines = recordLog();
});
afterEach(() => void vi.restoreAllMocks());

describe("following the changes of the table", () => {
  it("gives each follower those of its entities, in their order, and owes nothing when all is well", async () => {
    const { project, publish, work } = two();
    expect(await work([...mixed, change(6, "SEAT#1")])).toBe(6);
    expect([project.followed, publish.followed]).toEqual([
      [1, 3, 6],
      [2, 4, 5],
    ]);
    expect([...project.word, ...publish.word, ...lines]).toEqual([]);
  });

  it("passes over what nobody follows, so that what followers write down is no change to follow", async () => {
    const { work } = two({ isTableDown: true }, { isTableDown: true });
    expect(await work([{ dynamodb: { NewImage: { entity: { S: "debt" } } } }, { dynamodb: {} }])).toBe(2);
    expect(followerRows.flatMap(({ of }): readonly string[] => of)).not.toContain("debt");
  });

  it("gives a follower only items that have its attribute, and looks for no debts of others", async () => {
    const pace = followerOf("remember-ends", ["booking"], { isTableDown: true });
    const work = followChanges([{ ...pace.follower, having: ["finished", "outcome"] }], clock);
    expect(await work(mixed)).toBe(5);
    pace.trouble.isTableDown = false;
    const finished = { dynamodb: { ...change(6, "A").dynamodb } };
    finished.dynamodb.NewImage = { ...finished.dynamodb.NewImage, finished: { M: {} } };
    expect(await work([...mixed, finished])).toBe(6);
    expect(pace.followed).toEqual([6]);
  });

  it("goes on when one is in trouble: the other follows, the batch is done, and what is owed is written down", async () => {
    const { project, publish, work } = two({}, { cannot: () => true });
    expect(await work(mixed)).toBe(5);
    expect(project.followed).toEqual([1, 3]);
    expect([...publish.debts.kept].map(([item, changes]) => [item, changes.length])).toEqual([
      ["A", 2],
      ["B", 1],
    ]);
    expect(publish.word).toEqual([{ item: "A" }, { item: "B" }]);
    expect(lines).toMatchObject([{ event: "changes-owed", follower: "publish-facts", count: 3 }]);
  });

  it("goes on likewise when the first of them is in trouble", async () => {
    const { project, publish, work } = two({ cannot: () => true });
    expect(await work(mixed)).toBe(5);
    expect(publish.followed).toEqual([2, 4, 5]);
    expect([...project.debts.kept.keys()]).toEqual(["SEAT#1", "SEAT#2"]);
  });

  it("owes later changes of an item to which it owes something, also when its trouble is over, and follows those of others", async () => {
    const { publish, work } = two({}, { cannot: (number) => number === 2 });
    await work([change(2, "A")]);
    publish.trouble.cannot = () => false;
    expect(await work([change(3, "A"), change(4, "B")])).toBe(2);
    expect(publish.followed).toEqual([4]);
    await publish.settle();
    expect(publish.followed).toEqual([4, 2, 3]);
    await work([change(5, "A")]);
    expect(publish.followed).toEqual([4, 2, 3, 5]);
    expect(lines.at(-1)).toMatchObject({ event: "debt-settled", follower: "publish-facts", count: 2 });
  });

  it("comes again from the first change that it can neither follow nor write down; others have followed theirs", async () => {
    const { project, publish, work } = two({}, { cannot: (number) => number === 4 });
    publish.trouble.isQueueDown = true;
    expect(await work(mixed)).toBe(3);
    expect([project.followed, publish.followed]).toEqual([[1, 3], [2]]);
    expect(lines).toMatchObject([{ event: "changes-not-owed", follower: "publish-facts" }]);
    publish.trouble.isQueueDown = false;
    publish.trouble.cannot = () => false;
    expect(await work(mixed.slice(3))).toBe(2);
    await publish.settle();
    expect(publish.followed).toEqual([2, 4, 5]);
  });

  it("writes a change down once, however often the stream brings it while word of it cannot be sent: a debt would soon be full", async () => {
    const { publish, work } = two({}, { cannot: () => true, isQueueDown: true });
    for (let time = 1; time <= 100; time += 1) expect(await work(mixed)).toBe(1);
    expect([...publish.debts.kept.values()].map((changes) => changes.length)).toEqual([2, 1]);
    publish.trouble.isQueueDown = false;
    publish.trouble.cannot = () => false;
    expect(await work(mixed)).toBe(5);
    await publish.settle();
    expect(publish.followed.toSorted()).toEqual([2, 4, 5]);
  });

  it("has written down all that it can when it gives up, so that a frozen function makes no write later", async () => {
    const { publish, work } = two({}, { cannot: () => true });
    const { debts } = publish.follower;
    const add: typeof debts.add = async (item, ...rest) => {
      if (item === "A") throw new Error("throttled");
      for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate);
      await debts.add(item, ...rest);
    };
    const { follower } = publish;
    await followChanges([{ ...follower, debts: { ...debts, add } }], clock)(mixed);
    expect([[...publish.debts.kept.keys()], publish.word]).toEqual([["B"], [{ item: "B" }]]);
    expect(await work(mixed)).toBe(5);
  });

  it("follows nothing whose debts it cannot look at, because it might overtake one", async () => {
    const { project, publish, work } = two({}, { isTableDown: true });
    expect(await work(mixed)).toBe(1);
    expect([project.followed, publish.followed]).toEqual([[1, 3], []]);
    expect(lines).toMatchObject([{ event: "debts-not-read", follower: "publish-facts" }]);
  });
});

describe("a change that nobody can read", () => {
  it("lies with the dead letters of its follower, and those behind it go on", async () => {
    const { project, publish, work } = two({ unreadable: [3] }, { unreadable: [2] });
    expect(await work(mixed)).toBe(5);
    expect([project.aside, publish.aside]).toEqual([[3], [2]]);
    expect([project.followed, publish.followed]).toEqual([[1], [4, 5]]);
  });

  it("waits while it cannot be laid aside: nothing goes away", async () => {
    const { work } = two({}, { unreadable: [4], isQueueDown: true });
    expect(await work(mixed)).toBe(3);
    expect(lines).toMatchObject([{ event: "dead-letter-not-sent", sequenceNumber: "4" }]);
  });

  it("is not laid aside while the stream brings it again", async () => {
    const { project, work } = two({ unreadable: [3] }, { isTableDown: true });
    expect(await work(mixed)).toBe(1);
    expect(project.aside).toEqual([]);
  });

  it("is laid aside when it is found in a debt, before that is settled", async () => {
    const { publish, work } = two({}, { cannot: () => true, unreadable: [2] });
    await work(mixed);
    publish.trouble.cannot = () => false;
    await publish.settle();
    expect([publish.aside, publish.followed]).toEqual([[2], [5, 4]]);
    expect(publish.debts.kept.size).toBe(0);
  });

  it("is followed when somebody has mended the cause and sends the dead letter on its way again", async () => {
    const { publish } = two();
    publish.word.push({ Records: [change(2, "A")] });
    await publish.settle();
    expect([publish.followed, publish.word]).toEqual([[2], []]);
  });

  it("comes again from there, or is laid aside once more, while the cause is not mended", async () => {
    const { publish } = two({}, { cannot: (number) => number === 2, unreadable: [3] });
    publish.word.push({ Records: [change(2, "A")] }, { Records: [change(3, "A")] });
    await publish.settle();
    expect([publish.word.length, publish.aside]).toEqual([1, [3]]);
  });
});

describe("settling a debt", () => {
  it("comes again while the follower is in trouble, and does not say again what it has said", async () => {
    const { publish, work } = two({}, { cannot: () => true });
    await work([change(1, "A"), change(2, "A"), change(3, "A")]);
    publish.trouble.cannot = (number) => number === 2;
    for (let time = 1; time <= 3; time += 1) await publish.settle();
    expect([publish.followed, publish.word]).toEqual([[1], [{ item: "A" }]]);
    publish.trouble.cannot = () => false;
    await publish.settle();
    expect([publish.followed, publish.word, publish.debts.kept.size]).toEqual([[1, 2, 3], [], 0]);
  });

  it("has nothing to do when word of it comes once more", async () => {
    const { publish, work } = two({}, { cannot: () => true });
    await work([change(1, "A")]);
    publish.trouble.cannot = () => false;
    publish.word.push({ item: "A" });
    await publish.settle();
    expect(publish.followed).toEqual([1]);
  });

  it("refuses a message that is neither", async () => {
    const { publish } = two();
    await expect(settleDebts(() => publish.follower)({ debt: 1 }, "arn")).rejects.toThrow();
  });
});

describe("whatever goes wrong", () => {
  const all = Array.from({ length: 40 }, (_, index) => change(index + 1, `ITEM#${index % 6}`));
  /** Chance that is the same each time. */
  const chance = (seed: number) => {
    let state = seed;
    return (): number => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return state / 2_147_483_648;
    };
  };

  it("no change is lost, and each item's are followed in their order, whoever fails when: 300 worlds", async () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const next = chance(seed);
      const { publish, work } = two({}, { cannot: () => next() < 0.1 });
      let rest = all;
      for (let run = 0; rest.length > 0 && run < 1_000; run += 1) {
        publish.trouble.isTableDown = next() < 0.1;
        publish.trouble.isQueueDown = next() < 0.1;
        rest = rest.slice(await work(rest.slice(0, 1 + Math.floor(next() * 10))));
        if (next() < 0.5) await publish.settle();
      }
      publish.trouble.cannot = () => false;
      await publish.settle();
      const first = [...new Set(publish.followed)];
      expect(first.length, `seed ${seed}`).toBe(all.length);
      for (let item = 0; item < 6; item += 1) {
        const ofItem = first.filter((number) => (number - 1) % 6 === item);
        expect(ofItem, `seed ${seed}`).toEqual(ofItem.toSorted((one, other) => one - other));
      }
      expect(publish.debts.kept.size).toBe(0);
    }
  });
});

describe("runs that die between any two calls, beside others", () => {
  const items = 4;
  const changes = Array.from({ length: 40 }, (_, index) => change(index + 1, `ITEM#${index % items}`));

  it("lose nothing, follow each item in its order at first, and leave no debt that nobody has followed: 150 worlds", {
    timeout: 60_000,
  }, async () => {
    for (let seed = 1; seed <= 150; seed += 1) {
      const { followed, stillOwed, mostWritten } = await mortalRuns(changes, dice(seed));
      const first = [...new Set(followed)];
      expect(first.length, `seed ${seed}`).toBe(changes.length);
      for (let item = 0; item < items; item += 1) {
        const ofItem = first.filter((number) => (number - 1) % items === item);
        expect(ofItem, `seed ${seed}`).toEqual(ofItem.toSorted((one, other) => one - other));
      }
      expect(followed, `seed ${seed}`).toEqual(expect.arrayContaining([...stillOwed]));
      // Lost answers and batches that came twice at once are written down again; tries that failed are not.
      expect(mostWritten, `seed ${seed}`).toBeLessThanOrEqual((2 * changes.length) / items);
    }
  });
});

describe("projecting bookings", () => {
  const projecting = async (fault: () => void) => {
    const projected: number[] = [];
    const follow = followOneByOne(async ({ after }) => {
      if (after?.n?.N === "2") fault();
      projected.push(Number(after?.n?.N));
    });
    return { projected, ...(await follow([1, 2, 3].map((number) => change(number, `SEAT#${number}`)))) };
  };

  it("stops at a change that fails", async () => {
    const outcome = await projecting(() => {
      throw new Error("the table is throttled");
    });
    expect(outcome).toEqual({ projected: [1], done: 1, unreadable: [] });
    expect(lines).toMatchObject([{ event: "change-failed", message: "the table is throttled", sequenceNumber: "2" }]);
  });

  it("passes a change that nobody can read, and says its number", async () => {
    const outcome = await projecting(() => void z.object({ seat: z.int() }).parse({ seat: "first" }));
    expect(outcome).toEqual({ projected: [1, 3], done: 3, unreadable: [1] });
    expect(lines).toMatchObject([{ event: "change-not-understood", sequenceNumber: "2" }]);
  });
});
