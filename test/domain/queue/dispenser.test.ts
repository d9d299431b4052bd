import { seatsJustTaken, seatsLeft } from "@sip/domain/queue/dispenser";
import { describe, expect, it } from "vitest";

const takenAt = "2026-12-18T07:00:00.000Z";

describe("the first round hands out 1 to the capacity, in order", () => {
  it.each([
    [13, 12, 1, [1]],
    [13, 8, 5, [1, 2, 3, 4, 5]],
    [13, 7, 1, [6]],
    [13, 0, 2, [12, 13]],
  ])("of %i, with %i left after %i were taken: %j", (capacity, left, count, seats) => {
    expect(seatsJustTaken({ capacity, left }, count)).toEqual(seats);
  });
});

describe("a later round hands out what came back, in its order", () => {
  it("takes from the list", () => {
    expect(seatsJustTaken({ capacity: 13, left: 1, seats: [2, 5, 9] }, 2)).toEqual([2, 5]);
    expect(seatsLeft({ capacity: 13, left: 1, round: 1, seats: [2, 5, 9], takenAt }, 13)).toEqual([9]);
  });
});

describe("what is left", () => {
  it("is everything before the first take", () => {
    expect(seatsLeft(undefined, 3)).toEqual([1, 2, 3]);
  });
  it("leaves out seats above a capacity that was lowered since", () => {
    expect(seatsLeft({ capacity: 13, left: 5, round: 0, takenAt }, 10)).toEqual([9, 10]);
  });
  it("does not grow by itself when the capacity is raised: the sweep brings the new seats", () => {
    expect(seatsLeft({ capacity: 3, left: 1, round: 0, takenAt }, 5)).toEqual([3]);
  });
});
