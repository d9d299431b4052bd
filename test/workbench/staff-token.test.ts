import { cognito } from "assembly-player/services/cognito/plugin";
import { decodeJwt } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runWorkbench, type WorkbenchRun } from "./run-workbench.ts";
import { writeStaffAssembly } from "./staff-assembly.ts";

/** Friday, 18 December 2026, 08:00 WIB. */
const now = "2026-12-18T01:00:00Z";
let run: WorkbenchRun;
beforeAll(async () => {
  run = await runWorkbench({ assemblyDir: writeStaffAssembly(), now });
});
afterAll(() => run.stop());

const ask = async (query: string) => {
  const answer = await fetch(`${run.origin}/local/staff-token?${query}`);
  return { status: answer.status, ...((await answer.json()) as { token?: string }) };
};

describe("GET /local/staff-token", () => {
  it("gives scripts the ID token of a user with that group and office, good for an hour of the local clock", async () => {
    const { token = "" } = await ask("role=officer&officeId=pekanbaru");
    const payload = decodeJwt(token);
    expect(payload).toMatchObject({
      iss: run.play.model.outputs.get("Pages.Issuer"),
      aud: run.play.model.outputs.get("Pages.ClientId"),
      "cognito:username": "rini",
      "cognito:groups": ["officer"],
      token_use: "id",
    });
    expect(Math.abs((payload.iat ?? 0) * 1_000 - Date.parse(now))).toBeLessThan(60_000);
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(3_600);
    expect(run.play.part(cognito)?.users.find(({ sub }) => sub === payload.sub)?.username).toBe("rini");
  });

  it.each([
    ["role=officer&officeId=dumai", 404],
    ["role=admin&officeId=pekanbaru", 404],
    ["officeId=pekanbaru", 400],
  ])("%s is answered %i", async (query, status) => {
    expect((await ask(query)).status).toBe(status);
  });
});
