import { fetchSecret } from "@sip/lambda-kit/fetch-secret";
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
const value = JSON.stringify({ 1: "a".repeat(32) });
const given = (SecretString = value) => Response.json({ SecretString });

describe("a secret", () => {
  it.each([
    ["the connection was dead", new TypeError("fetch failed")],
    ["the extension was not ready", new Response("not ready to serve traffic", { status: 400 })],
    ["it did not answer in time", new DOMException("timed out", "TimeoutError")],
  ])("is asked for once more when %s", async (_why, fault) => {
    const asked = answering(fault, given());
    expect(await fetchSecret("keys")).toBe(value);
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it("that cannot be read twice is a fault, without its name or value", async () => {
    const asked = answering(new Response("no", { status: 500 }), new Response("no", { status: 500 }));
    await expect(fetchSecret("keys")).rejects.toThrow("secret not readable: status 500");
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it("that an operator put in with a slip is a fault that quotes nothing of it: faults go to the log", async () => {
    const torn = value.slice(0, -1);
    answering(given(torn), given(torn));
    const fault = await fetchSecret("keys").catch((thrown: unknown) => thrown);
    expect(String(fault)).toBe("Error: the secret is no JSON");
  });

  it("is not waited for without end: each try has a limit, well below the ten seconds of a request", async () => {
    const asked = answering(given());
    await fetchSecret("keys");
    expect(asked.mock.calls[0]?.[1].signal).toBeInstanceOf(AbortSignal);
  });
});
