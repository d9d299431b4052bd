import { type StreamPosition, startOfShard } from "assembly-player/services/dynamodb/stream-positions";
import { type BatchOutcome, nextPosition, type RetryRules } from "assembly-player/services/lambda/next-position";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const rules = (more: Partial<RetryRules> = {}): RetryRules => ({
  bisects: false,
  maxRetries: 2,
  maxAgeMs: undefined,
  ...more,
});

describe("after a batch", () => {
  it("that was handled, the position is behind it", () => {
    const { position, givenUp } = nextPosition(startOfShard, ["1", "2"], { kind: "handled" }, rules(), 0);
    expect([position.after, position.retryAtMs, givenUp]).toEqual(["2", undefined, []]);
  });

  it("that failed, it is tried again after one second, then two, then given up", () => {
    let position: StreamPosition = startOfShard;
    const retries: (number | undefined)[] = [];
    for (const nowMs of [0, 1_000]) {
      position = nextPosition(position, ["1", "2"], { kind: "failed" }, rules(), nowMs).position;
      retries.push(position.retryAtMs);
    }
    expect([position.after, retries]).toEqual([undefined, [1_000, 3_000]]);
    const last = nextPosition(position, ["1", "2"], { kind: "failed" }, rules(), 3_000);
    expect([last.position.after, last.givenUp]).toEqual(["2", ["1", "2"]]);
  });

  it("that failed from its third record on, two are behind", () => {
    const outcome: BatchOutcome = { kind: "failed-from", sequenceNumber: "3" };
    const { position } = nextPosition(startOfShard, ["1", "2", "3", "4"], outcome, rules(), 0);
    expect([position.after, position.failureCount]).toEqual(["2", 1]);
  });

  it("that failed and may be split, the first half is tried at once and alone", () => {
    const { position } = nextPosition(startOfShard, ["1", "2", "3"], { kind: "failed" }, rules({ bisects: true }), 0);
    expect([position.after, position.until, position.retryAtMs, position.failureCount]).toEqual([
      undefined,
      "2",
      undefined,
      0,
    ]);
  });

  it("that has failed for too long is given up, however few the tries", () => {
    const first = nextPosition(
      startOfShard,
      ["1"],
      { kind: "failed" },
      rules({ maxRetries: undefined, maxAgeMs: 60_000 }),
      0,
    );
    const second = nextPosition(
      first.position,
      ["1"],
      { kind: "failed" },
      rules({ maxRetries: undefined, maxAgeMs: 60_000 }),
      60_000,
    );
    expect([first.givenUp, second.givenUp]).toEqual([[], ["1"]]);
  });
});

describe("whatever fails, however batches are cut", () => {
  /** Reads a stream of `count` records; those in `bad` always fail. */
  const readAll = (count: number, bad: ReadonlySet<number>, batchSize: number, reports: boolean, how: RetryRules) => {
    const handled: number[] = [];
    const givenUp: number[] = [];
    let position: StreamPosition = startOfShard;
    let nowMs = 0;
    for (let turn = 0; Number(position.after ?? 0) < count; turn += 1) {
      if (turn > 10_000) throw new Error("it never ends");
      nowMs = Math.max(nowMs, position.retryAtMs ?? 0);
      const from = Number(position.after ?? 0) + 1;
      const to = Math.min(count, from + batchSize - 1, Number(position.until ?? count));
      const batch = Array.from({ length: to - from + 1 }, (_unused, index) => from + index);
      const failing = batch.find((record) => bad.has(record));
      const outcome: BatchOutcome =
        failing === undefined
          ? { kind: "handled" }
          : reports
            ? { kind: "failed-from", sequenceNumber: String(failing) }
            : { kind: "failed" };
      const next = nextPosition(position, batch.map(String), outcome, how, nowMs);
      const gone = new Set(next.givenUp.map(Number));
      handled.push(...batch.filter((record) => record <= Number(next.position.after ?? 0) && !gone.has(record)));
      givenUp.push(...gone);
      position = next.position;
    }
    return { handled, givenUp };
  };
  const streams = fc.record({
    count: fc.integer({ min: 1, max: 60 }),
    bad: fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 8 }),
    batchSize: fc.integer({ min: 1, max: 20 }),
    reports: fc.boolean(),
    bisects: fc.boolean(),
    maxRetries: fc.integer({ min: 0, max: 4 }),
  });

  it("every record is handled or given up, once, in order", () => {
    fc.assert(
      fc.property(streams, ({ count, bad, batchSize, reports, ...how }) => {
        const { handled, givenUp } = readAll(count, new Set(bad), batchSize, reports, rules(how));
        const everything = Array.from({ length: count }, (_unused, index) => index + 1);
        expect([...handled, ...givenUp].toSorted((left, right) => left - right)).toEqual(everything);
        expect(handled).toEqual(handled.toSorted((left, right) => left - right));
        expect(handled.filter((record) => bad.includes(record))).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it("only bad records are given up when batches may be split", () => {
    fc.assert(
      fc.property(streams, ({ count, bad, batchSize, reports, maxRetries }) => {
        const { givenUp } = readAll(count, new Set(bad), batchSize, reports, rules({ bisects: true, maxRetries }));
        expect(givenUp.filter((record) => !bad.includes(record))).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });
});
