import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type PlayedAssembly, playAssembly } from "assembly-player";
import { cognito } from "assembly-player/services/cognito/plugin";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { synthesizeLibrarySite } from "./library/library-site.ts";

const assemblyDir = synthesizeLibrarySite();
const dataDir = mkdtempSync(join(tmpdir(), "library-data-"));
let run: PlayedAssembly;

const start = (port: number) =>
  playAssembly({
    assemblyDir,
    dataDir,
    port,
    // Friday, 18 December 2026, 08:00 in Bangkok.
    now: "2026-12-18T01:00:00Z",
    parameters: { PublicUrl: "{origin}" },
    users: [{ username: "max", name: "Max", groups: ["reader"], attributes: { "custom:branch": "north" } }],
    limits: false,
    log: () => undefined,
  });
beforeAll(async () => {
  run = await start(0);
});
afterAll(() => run.stop());

const tokenOfMax = async () => {
  const pool = run.play.part(cognito);
  const [max] = pool?.users ?? [];
  if (pool === undefined || max === undefined) throw new Error("there is no Max");
  return pool.issueIdToken(max, 3_600);
};
const whoAmI = async (token: string) => {
  const answer = await fetch(`${run.origin}/data/me`, { headers: { authorization: `Bearer ${token}` } });
  return { status: answer.status, body: JSON.parse(await answer.text()) };
};

describe("a route behind the user pool, in a whole local run", () => {
  let token: string;

  it("lets a token of it through and tells the function its claims as API Gateway does", async () => {
    token = await tokenOfMax();
    const { status, body } = await whoAmI(token);
    expect(status).toBe(200);
    expect(body).toMatchObject({ "cognito:groups": "[reader]", "custom:branch": "north", token_use: "id" });
  });

  it("refuses a token that somebody has changed", async () => {
    const [header, , signature] = token.split(".");
    const claims = Buffer.from(JSON.stringify({ "cognito:groups": ["admin"] })).toString("base64url");
    expect((await whoAmI(`${header}.${claims}.${signature}`)).status).toBe(401);
  });

  it("still knows the token after a restart", async () => {
    await run.stop();
    run = await start(Number(new URL(run.origin).port));
    expect((await whoAmI(token)).status).toBe(200);
  });

  it("refuses it when its hour of the local clock is over, and takes a new one", async () => {
    await run.play.advanceTo(new Date(run.play.clock.nowMs() + 61 * 60_000));
    expect((await whoAmI(token)).status).toBe(401);
    expect((await whoAmI(await tokenOfMax())).status).toBe(200);
  });

  it("serves the pages beside it", async () => {
    expect(await (await fetch(`${run.origin}/desk`)).text()).toContain("<title>Reading room</title>");
  });
});
