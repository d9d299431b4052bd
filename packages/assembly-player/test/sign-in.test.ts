import { cognito } from "assembly-player/services/cognito/plugin";
import { createRemoteJWKSet, decodeJwt, jwtVerify } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeLibraryPool } from "./library/library-pool.ts";
import { runSite, type SiteRun } from "./library/run-site.ts";
import { discover, type Endpoints, type SignInClient, signInClient } from "./library/sign-in.ts";

/** Friday, 18 December 2026, 08:00 in Bangkok. */
const now = "2026-12-18T01:00:00Z";
const assemblyDir = writeLibraryPool();
let run: SiteRun;
let endpoints: Endpoints;
let client: SignInClient;
let clientId: string;
const jar = new Map<string, string>();

const start = async (more: { dataDir?: string; port?: number; now?: string } = {}) => {
  run = await runSite({ assemblyDir, now, ...more });
  clientId = run.play.model.outputs.get("Pages.ClientId") ?? "";
  endpoints = await discover(run.play.model.outputs.get("Pages.Issuer") ?? "");
  client = signInClient(endpoints, clientId, `${run.origin}/desk`, jar);
};
const verify = (token: string) =>
  jwtVerify(token, createRemoteJWKSet(new URL(endpoints.jwks_uri)), {
    issuer: endpoints.issuer,
    audience: clientId,
    currentDate: run.play.clock.now(),
  });
const tokensOf = async (username: string) => {
  const { code, verifier } = await client.signIn(username);
  return client.exchange({ grant_type: "authorization_code", code, code_verifier: verifier });
};

beforeAll(() => start());
afterAll(() => run.stop());

describe("signing in", () => {
  it("takes one press and gives an ID token as Cognito makes it, signed with the published key", async () => {
    const { code, state, verifier, wasAsked } = await client.signIn("lia");
    expect([wasAsked, state]).toEqual([true, "where-I-was"]);
    const tokens = await client.exchange({ grant_type: "authorization_code", code, code_verifier: verifier });
    const { payload, protectedHeader } = await verify(tokens.id_token);
    expect(protectedHeader.alg).toBe("RS256");
    expect(payload).toMatchObject({
      name: "Lia Lark",
      token_use: "id",
      "cognito:username": "lia",
      "cognito:groups": ["reader", "librarian"],
      "custom:branch": "north",
    });
    expect(payload.sub).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it("is on the local clock: issued at 08:00 of Friday 18 December, good for the client's eight hours", async () => {
    const { iat = 0, exp = 0, auth_time } = decodeJwt((await tokensOf("lia")).id_token);
    expect(Math.abs(iat * 1_000 - Date.parse(now))).toBeLessThan(60_000);
    expect(auth_time).toBeTypeOf("number");
    expect(exp - iat).toBe(8 * 3_600);
  });

  it("is not asked for again in the same browser", async () => {
    expect((await client.signIn("lia")).wasAsked).toBe(false);
  });

  it("gives nothing to someone who has the code and not its verifier", async () => {
    const { code } = await client.signIn("lia");
    const tokens = await client.exchange({ grant_type: "authorization_code", code, code_verifier: "x".repeat(43) });
    expect([tokens.status, tokens.error]).toEqual([400, "invalid_grant"]);
  });

  it("takes a code once", async () => {
    const { code, verifier } = await client.signIn("lia");
    const exchange = () => client.exchange({ grant_type: "authorization_code", code, code_verifier: verifier });
    expect((await exchange()).status).toBe(200);
    expect((await exchange()).error).toBe("invalid_grant");
  });

  it("leads nowhere but to the addresses of the template, and not without PKCE", async () => {
    const parameters = { client_id: clientId, response_type: "code", scope: "openid" };
    const ask = (more: Record<string, string>) =>
      client.open(`${endpoints.authorization_endpoint}?${new URLSearchParams({ ...parameters, ...more })}`);
    expect((await ask({ redirect_uri: "https://elsewhere.example/" })).status).toBe(400);
    const withoutChallenge = await ask({ redirect_uri: `${run.origin}/desk` });
    expect(withoutChallenge.headers.get("location")).toContain("error=invalid_request");
  });

  it("lets cookies end with the browser, whose clock may be another one", async () => {
    const answer = await fetch(
      `${endpoints.authorization_endpoint}?${new URLSearchParams({ client_id: clientId, response_type: "code", scope: "openid", redirect_uri: `${run.origin}/desk`, code_challenge: "x".repeat(43), code_challenge_method: "S256" })}`,
      { redirect: "manual" },
    );
    expect(answer.headers.getSetCookie().length).toBeGreaterThan(0);
    expect(answer.headers.getSetCookie().join("\n")).not.toMatch(/expires=(?!Thu, 01 Jan 1970)/i);
  });
});

describe("after a restart", () => {
  it("tokens still verify, refresh tokens still work and the session is still there", async () => {
    const before = await tokensOf("lia");
    const { dataDir, origin } = run;
    await run.stop();
    await start({ dataDir, port: Number(new URL(origin).port), now: "2026-12-18T01:30:00Z" });
    await expect(verify(before.id_token)).resolves.toBeDefined();
    const refreshed = await client.exchange({ grant_type: "refresh_token", refresh_token: before.refresh_token });
    await expect(verify(refreshed.id_token)).resolves.toBeDefined();
    expect((await client.signIn("lia")).wasAsked).toBe(false);
  });
});

describe("as the local clock moves on", () => {
  it("an ID token ends after its eight hours, a refresh token after its day", async () => {
    const tokens = await tokensOf("lia");
    await run.play.advanceTo(new Date(run.play.clock.nowMs() + 8 * 3_600_000 + 60_000));
    await expect(verify(tokens.id_token)).rejects.toThrow(/exp/);
    const refresh = () => client.exchange({ grant_type: "refresh_token", refresh_token: tokens.refresh_token });
    const { refresh_token, status } = await refresh();
    expect(status).toBe(200);
    await run.play.advanceTo(new Date(run.play.clock.nowMs() + 25 * 3_600_000));
    const late = await client.exchange({ grant_type: "refresh_token", refresh_token });
    expect(late.error).toBe("invalid_grant");
  });
});

describe("signing out", () => {
  it.each([
    ["Cognito's name of the address", ["logout_uri"]],
    ["the standard's name", ["post_logout_redirect_uri"]],
    ["both names", ["post_logout_redirect_uri", "logout_uri"]],
  ])("ends the session and comes back, with %s", async (_which, names) => {
    await client.signIn("max");
    const query = new URLSearchParams({ client_id: clientId });
    for (const name of names) query.set(name, `${run.origin}/goodbye`);
    const page = await (await client.open(`${endpoints.end_session_endpoint}?${query}`)).text();
    const [, xsrf = ""] = /name="xsrf" value="([^"]+)"/.exec(page) ?? [];
    const back = await client.open(`${endpoints.end_session_endpoint}/confirm`, {
      method: "POST",
      body: new URLSearchParams({ xsrf, logout: "yes" }),
    });
    expect(back.headers.get("location")).toBe(`${run.origin}/goodbye`);
    expect((await client.signIn("max")).wasAsked).toBe(true);
  });
});

describe("an ID token without signing in", () => {
  it("is that of the user, good for as long as it is asked for, on the local clock", async () => {
    const pool = run.play.part(cognito);
    const max = pool?.users.find(({ username }) => username === "max");
    if (pool === undefined || max === undefined) throw new Error("there is no Max");
    const token = await pool.issueIdToken(max, 3_600);
    const { payload } = await verify(token);
    expect(payload).toMatchObject({ "cognito:username": "max", "cognito:groups": ["reader"], token_use: "id" });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(3_600);
    await run.play.advanceTo(new Date(run.play.clock.nowMs() + 3_601_000));
    await expect(verify(token)).rejects.toThrow(/exp/);
  });
});

describe("users that do not fit the template's pool", () => {
  const startWith = (user: { groups: string[]; attributes: Record<string, string> }) =>
    runSite({ assemblyDir, now, users: [{ username: "x", name: "X", ...user }] });

  it("stop the start, naming the group or the attribute", async () => {
    await expect(startWith({ groups: ["admin"], attributes: {} })).rejects.toThrow("group admin");
    await expect(startWith({ groups: [], attributes: { "custom:desk": "1" } })).rejects.toThrow("custom:desk");
  });
});
