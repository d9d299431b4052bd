import { expectedSpans, mostlyExpected } from "@sip/domain/deadlines/expected-spans";
import { describe, expect, it } from "vitest";
import { dice } from "../../model/dice.ts";

const spansOf = (count: number, of = (index: number): number => index) =>
  Float64Array.from({ length: count }, (_, index) => of(index + 1));

describe("how long a case is expected to take", () => {
  it("is between the tenth and the ninetieth of a hundred, and mostly less than the seventy-fifth", () => {
    expect(expectedSpans(spansOf(99), 0)).toEqual({ early: 10, mostly: 75, late: 90 });
  });

  it("is not said of fewer than twenty", () => {
    expect(expectedSpans(spansOf(19), 0)).toBeUndefined();
    expect(expectedSpans(spansOf(20), 0)).toMatchObject({ early: 2.1, mostly: 15.75 });
    expect(expectedSpans(new Float64Array(), 0)).toBeUndefined();
  });

  it("is compared with those only that took as long as it has stood already", () => {
    expect(expectedSpans(spansOf(119), 20)).toEqual({ early: 29.1, mostly: 94.75, late: 109.9 });
    expect(expectedSpans(spansOf(119), 21)).toEqual({ early: 30, mostly: 95, late: 110 });
    expect(expectedSpans(spansOf(119), 100)?.early).toBeCloseTo(101.1);
    expect(expectedSpans(spansOf(119), 101)).toBeUndefined();
  });

  it("is the same for cases that all took the same", () => {
    expect(
      expectedSpans(
        spansOf(50, () => 300),
        0,
      ),
    ).toEqual({ early: 300, mostly: 300, late: 300 });
  });

  it("holds eight of ten of what comes next, whatever the office is like", () => {
    const chance = dice(38);
    const likes = [
      () => chance.next(),
      () => chance.around(100, 1.5),
      () => (chance.next() < 0.7 ? 60 : 900) + chance.next(),
    ];
    for (const like of likes) {
      let inside = 0;
      for (let round = 0; round < 4_000; round += 1) {
        const { early = 0, late = 0 } = expectedSpans(spansOf(20, like).sort(), 0) ?? {};
        const next = like();
        if (early <= next && next <= late) inside += 1;
      }
      expect(Math.abs(inside / 4_000 - 0.8)).toBeLessThan(0.02);
    }
  });
});

describe("what is mostly expected", () => {
  it("is the same while there is enough to compare with", () => {
    for (const stood of [0, 20, 100]) {
      expect(mostlyExpected(spansOf(119), stood)).toBe(expectedSpans(spansOf(119), stood)?.mostly);
    }
  });

  it("never becomes less while a case stands, and stays that of the slowest twenty in the end", () => {
    let before = 0;
    for (let stood = 0; stood < 200; stood += 1) {
      const now = mostlyExpected(spansOf(119), stood) ?? 0;
      expect(now).toBeGreaterThanOrEqual(before);
      before = now;
    }
    expect(before).toBe(114.75);
  });

  it("is not known of fewer than twenty", () => {
    expect(mostlyExpected(spansOf(19), 0)).toBeUndefined();
  });
});
