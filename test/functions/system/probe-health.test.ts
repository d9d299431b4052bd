import { probe } from "@sip/functions/system/probe-health/probe";
import { afterEach, describe, expect, it, vi } from "vitest";

afterEach(() => vi.unstubAllGlobals());

const answering = (...answers: readonly (Response | Error)[]) => {
  const left = [...answers];
  const asked = vi.fn(async (_address: string, _init: RequestInit) => {
    const answer = left.shift();
    if (answer instanceof Response) return answer;
    throw answer ?? new Error("asked once too often");
  });
  vi.stubGlobal("fetch", asked);
  return asked;
};
const well = () => new Response('{"status":"ok"}');
const failed = () => new Response("{}", { status: 500 });

describe("the probe of the site", () => {
  it("asks the site for its health, by its public address, and follows it nowhere else", async () => {
    const asked = answering(well());
    await probe("https://paspor.example");
    expect(asked.mock.calls.map(([address]) => address)).toEqual(["https://paspor.example/api/health"]);
    expect(asked.mock.calls[0]?.[1]).toMatchObject({ redirect: "error", signal: expect.any(AbortSignal) });
  });

  it.each([
    ["one lost connection", new TypeError("fetch failed")],
    ["one answer that did not come in time", new DOMException("timed out", "TimeoutError")],
    ["one failure", failed()],
  ])("makes nothing of %s: it asks once more", async (_what, first) => {
    const asked = answering(first, well());
    await probe("https://paspor.example");
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it.each([
    ["failed twice", failed, "the site answered 500"],
    ["turned it away twice", () => new Response("{}", { status: 429 }), "the site answered 429"],
    ["answered with a page", () => new Response("<html>"), "something else than its health"],
    ["did not answer", () => new TypeError("fetch failed"), "fetch failed"],
  ])("is a fault when the site %s", async (_what, answer, fault) => {
    answering(answer(), answer());
    await expect(probe("https://paspor.example")).rejects.toThrow(fault);
  });
});
