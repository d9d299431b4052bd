import { describe, expect, it } from "vitest";
import { partitions } from "./partitions.ts";

/** A table that is new: four partitions. */
const asNew = { writeUnits: 4_000, readUnits: 12_000 };

const table = () => {
  const clock = { at: 0, now: () => clock.at };
  return { clock, parts: partitions(clock, asNew) };
};

describe("a partition", () => {
  it("takes 1,000 written units of a second, and is open again as time makes up for them", () => {
    const { clock, parts } = table();
    parts.take("main", "DISPENSER#1", "writeUnits", 999);
    expect(parts.isOpen("main", "DISPENSER#1", "writeUnits")).toBe(true);
    parts.take("main", "DISPENSER#1", "writeUnits", 501);
    expect(parts.isOpen("main", "DISPENSER#1", "writeUnits")).toBe(false);
    clock.at = 500;
    expect(parts.isOpen("main", "DISPENSER#1", "writeUnits")).toBe(false);
    clock.at = 501;
    expect(parts.isOpen("main", "DISPENSER#1", "writeUnits")).toBe(true);
  });

  it("counts what is read apart, and each index apart from its table", () => {
    const { parts } = table();
    parts.take("main", "key", "writeUnits", 2_000);
    expect(parts.isOpen("main", "key", "readUnits")).toBe(true);
    expect(parts.isOpen("due-by-instant", "key", "writeUnits")).toBe(true);
  });

  it("is shared by keys, so that a hot one closes the way to others", () => {
    const { parts } = table();
    parts.take("main", "hot", "writeUnits", 2_000);
    const keys = Array.from({ length: 1_000 }, (_, number) => `key ${number}`);
    const closed = keys.filter((key) => !parts.isOpen("main", key, "writeUnits")).length;
    expect(closed).toBeGreaterThan(200);
    expect(closed).toBeLessThan(300);
  });

  it("remembers its busiest second", () => {
    const { clock, parts } = table();
    parts.take("main", "key", "writeUnits", 300);
    parts.take("main", "key", "writeUnits", 300);
    clock.at = 1_000;
    parts.take("main", "key", "writeUnits", 500);
    expect(parts.hottest("writeUnits").units).toBe(600);
  });
});
