import { describe, expect, it } from "vitest";
import { livedWeeks } from "../../support/deadlines/lived-weeks.ts";

describe("the sweep over ten weeks of random cases, holidays and outages", () => {
  it.each([1, 2, 3, 4])(
    "tells exactly what an independent oracle tells, at the same instants (seed %i)",
    async (seed) => {
      const { expected, actual } = await livedWeeks(seed);
      expect(actual).toEqual(expected);
      // The comparison is worth something only where much of each kind was told.
      const tellings = (kind: string): number => expected.filter((line) => line.includes(kind)).length;
      const leasts = { "at-risk": 10, breached: 10, "new day undefined": 1, "still missed 1": 5, "still missed 3": 1 };
      const rare = Object.entries(leasts).filter(([kind, least]) => tellings(kind) < least);
      expect(rare).toEqual([]);
    },
  );
});
