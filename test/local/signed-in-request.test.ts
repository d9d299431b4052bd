import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { workbench } from "@sip/workbench/workbench";
import { type PlayedAssembly, playAssembly } from "assembly-player/play-assembly";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { synthesizePagesApp } from "./around/pages-app.ts";

const assemblyDir = synthesizePagesApp();
const dataDir = mkdtempSync(join(tmpdir(), "local-signed-in-"));
let run: PlayedAssembly;

const start = (port: number) =>
  playAssembly({
    assemblyDir,
    dataDir,
    port,
    // Friday, 18 December 2026, 08:00 WIB.
    now: "2026-12-18T01:00:00Z",
    parameters: { PublicUrl: "{origin}" },
    users: [{ username: "rini", name: "Rini", groups: ["officer"], attributes: { "custom:office": "pekanbaru" } }],
    limits: false,
    plugins: [workbench({ timeZone: "Asia/Jakarta", pages: [] })],
    log: () => undefined,
  });
beforeAll(async () => {
  run = await start(0);
});
afterAll(() => run.stop());

const staffToken = async () => {
  const answer = await fetch(`${run.origin}/local/staff-token?role=officer&officeId=pekanbaru`);
  return String(JSON.parse(await answer.text()).token);
};
const whoAmI = async (token: string) => {
  const answer = await fetch(`${run.origin}/api/me`, { headers: { authorization: `Bearer ${token}` } });
  return { status: answer.status, body: JSON.parse(await answer.text()) };
};

describe("a route behind the user pool, in a whole local run", () => {
  let token: string;

  it("lets a staff token through and tells the function its claims as API Gateway does", async () => {
    token = await staffToken();
    const { status, body } = await whoAmI(token);
    expect(status).toBe(200);
    expect(body).toMatchObject({ "cognito:groups": "[officer]", "custom:office": "pekanbaru", token_use: "id" });
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
    await fetch(`${run.origin}/local/clock`, { method: "POST", body: JSON.stringify({ advance: "PT61M" }) });
    expect((await whoAmI(token)).status).toBe(401);
    expect((await whoAmI(await staffToken())).status).toBe(200);
  });

  it("serves the pages beside it", async () => {
    expect(await (await fetch(`${run.origin}/petugas`)).text()).toContain("<title>Beranda</title>");
    expect((await fetch(`${run.origin}/local`)).status).toBe(200);
  });
});
