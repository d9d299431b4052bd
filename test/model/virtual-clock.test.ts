import { setTimeout as machineTime } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { virtualClock } from "./virtual-clock.ts";

describe("the virtual clock", () => {
  it("does what is due in its order, at its instant, without any time of the machine", async () => {
    const clock = virtualClock(0);
    const done: string[] = [];
    const note = (name: string) => () => void done.push(`${name} at ${clock.now()}`);
    clock.after(86_400_000, note("a day later"));
    clock.after(10, note("first of two"));
    clock.after(10, note("second of two"));
    await clock.runUntil(86_400_000);
    expect(done).toEqual(["first of two at 10", "second of two at 10", "a day later at 86400000"]);
  });

  it("leaves what is due later, and what was called off", async () => {
    const clock = virtualClock(0);
    const done: string[] = [];
    clock.after(1_001, () => void done.push("too late"));
    clock.after(5, () => void done.push("called off"))();
    await clock.runUntil(1_000);
    expect(done).toEqual([]);
    expect(clock.now()).toBe(1_000);
  });

  it("stands still while real work is under way, however long that takes", async () => {
    const clock = virtualClock(0);
    const seen: number[] = [];
    void clock.outside(machineTime(30, "done"), 7).then(() => seen.push(clock.now()));
    clock.after(6, () => void seen.push(clock.now()));
    await clock.runUntil(100);
    expect(seen).toEqual([6, 7]);
  });

  it("answers real work in the order in which it began, whichever ends first", async () => {
    const clock = virtualClock(0);
    const ended: string[] = [];
    void clock.outside(machineTime(40, "slow")).then((name) => ended.push(name));
    void clock.outside(machineTime(1, "quick")).then((name) => ended.push(name));
    await clock.runUntil(0);
    expect(ended).toEqual(["slow", "quick"]);
  });
});
