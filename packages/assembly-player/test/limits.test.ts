import { createThrottle, createTokenBucket } from "assembly-player/services/apigatewayv2/throttle";
import { createConcurrencyGate } from "assembly-player/services/lambda/concurrency-gate";
import { describe, expect, it } from "vitest";
import { synthesizeLibrary } from "./library/library-app.ts";
import { runLibrary } from "./library/run-library.ts";

describe("a token bucket of 2 a second and 3 at once", () => {
  it("admits three at once, then two more each second, and never more than three", () => {
    const bucket = createTokenBucket(2, 3);
    const admitted = (nowMs: number) => Array.from({ length: 10 }, () => bucket.take(nowMs)).filter(Boolean).length;
    expect([admitted(0), admitted(400), admitted(1_000), admitted(60_000)]).toEqual([3, 0, 2, 3]);
  });
});

describe("the throttle of a stage", () => {
  it("keeps each route to its own rate, for all callers together", () => {
    const throttle = createThrottle(
      (route) => (route === "slow" ? { ratePerSecond: 1, burst: 5 } : { ratePerSecond: 100, burst: 100 }),
      () => 0,
    );
    const admitted = (route: string) =>
      Array.from({ length: 150 }, () => throttle.admits(route)).filter(Boolean).length;
    expect(admitted("slow")).toBe(5);
    expect(admitted("fast")).toBe(100);
  });
});

describe("a gate with two places", () => {
  it("lets in two at a time, in the order of the line, also past a failure", async () => {
    const gate = createConcurrencyGate(2);
    const order: number[] = [];
    let insideCount = 0;
    const visits = Array.from({ length: 6 }, (_unused, index) =>
      gate.pass(async () => {
        insideCount += 1;
        expect(insideCount).toBeLessThanOrEqual(2);
        order.push(index);
        await new Promise((resolve) => setTimeout(resolve, 2));
        insideCount -= 1;
        if (index === 1) throw new Error("stumbled");
      }),
    );
    const settled = await Promise.allSettled(visits);
    expect(order).toEqual([0, 1, 2, 3, 4, 5]);
    expect(settled.map(({ status }) => status).filter((status) => status === "rejected")).toHaveLength(1);
  });
});

describe("a run with limits", () => {
  it("answers 429 when a route is asked for too much at once, in the words of API Gateway", async () => {
    const library = await runLibrary(synthesizeLibrary(), { limits: true });
    try {
      const answers = await Promise.all(Array.from({ length: 100 }, () => library.request("/misbehave/plain")));
      const refused = answers.filter(({ status }) => status === 429);
      expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(5);
      expect(refused.length).toBeGreaterThan(50);
      expect(await refused[0]?.json()).toEqual({ message: "Too Many Requests" });
      expect(refused[0]?.headers.get("retry-after")).toBe("1");
    } finally {
      await library.stop();
    }
  });
});
