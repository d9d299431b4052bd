import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { synthesizeLibrary } from "./library/library-app.ts";
import { type RunningLibrary, runLibrary } from "./library/run-library.ts";

let library: RunningLibrary;
beforeAll(async () => {
  library = await runLibrary(synthesizeLibrary());
});
afterAll(() => library.stop());

describe("a function whose role does not allow it", () => {
  it.each([
    ["delete", "dynamodb:DeleteItem on resource: arn:aws:dynamodb:eu-west-1:000000000000:table/"],
    ["index", "/index/by-kind because no identity-based policy allows the dynamodb:Query action"],
    ["other-keys", "dynamodb:BatchGetItem on resource: arn:aws:dynamodb:eu-west-1:000000000000:table/"],
    ["secret", "secretsmanager:GetSecretValue on resource: arn:aws:secretsmanager:"],
  ])("is refused as on AWS: %s", async (what, reason) => {
    const answer = await library.request(`/overreach?what=${what}`);
    const text = await answer.text();
    expect([answer.status, text]).toEqual([403, expect.stringContaining("AccessDeniedException")]);
    expect(text).toContain(reason);
  });

  it("and is let through where every leading key is one of those that it names", async () => {
    const answer = await library.request("/overreach?what=own-keys");
    expect([answer.status, await answer.text()]).toEqual([200, "allowed"]);
  });

  it("is refused once: the refusal does not look like something to try again", async () => {
    const count = () => library.said.filter((line) => line.includes("dynamodb:DeleteItem")).length;
    const before = count();
    await library.request("/overreach?what=delete");
    expect(count() - before).toBe(1);
  });
});

describe("a secret", () => {
  it("is drawn once and read through the extension by who may", async () => {
    const read = async () => (await (await library.request("/secret")).json()) as { user: string; password: string };
    const first = await read();
    expect(first).toEqual({ user: "library", password: expect.stringMatching(/^.{32}$/) });
    expect(await read()).toEqual(first);
  });
});
