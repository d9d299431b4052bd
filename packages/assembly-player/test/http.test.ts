import { cognito } from "assembly-player/services/cognito/plugin";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { synthesizeLibrary } from "./library/library-app.ts";
import { type RunningLibrary, runLibrary } from "./library/run-library.ts";

let library: RunningLibrary;
beforeAll(async () => {
  library = await runLibrary(synthesizeLibrary());
});
afterAll(() => library.stop());

interface Echo {
  readonly event: Readonly<Record<string, unknown>> & { readonly requestContext: Readonly<Record<string, unknown>> };
  readonly now: string;
}
const echo = async (path: string, init?: RequestInit): Promise<Echo> =>
  (await (await library.request(path, init)).json()) as Echo;

describe("the payload, format 2.0", () => {
  it("carries path, query, headers and body as API Gateway writes them", async () => {
    const { event } = await echo("/echo/a/b%20c?x=1&x=2&empty=", {
      method: "POST",
      headers: { "content-type": "application/json", "X-Two": "ä", cookie: "one=1; two=2" },
      body: '{"a":1}',
    });
    expect(event).toMatchObject({
      version: "2.0",
      routeKey: "ANY /echo/{proxy+}",
      rawPath: "/echo/a/b%20c",
      rawQueryString: "x=1&x=2&empty=",
      queryStringParameters: { x: "1,2", empty: "" },
      pathParameters: { proxy: "a/b c" },
      cookies: ["one=1", "two=2"],
      body: '{"a":1}',
      isBase64Encoded: false,
    });
    expect(event.headers).toMatchObject({ "content-type": "application/json", "x-two": "ä" });
    expect(event.headers).not.toHaveProperty("cookie");
    expect(event.requestContext).toMatchObject({
      stage: "$default",
      routeKey: "ANY /echo/{proxy+}",
      http: { method: "POST", path: "/echo/a/b%20c", protocol: "HTTP/1.1", sourceIp: "127.0.0.1" },
    });
  });

  it("carries what is no text in base64", async () => {
    const { event } = await echo("/echo/x", {
      method: "POST",
      headers: { "content-type": "application/octet-stream" },
      body: Buffer.from([0, 255, 1]),
    });
    expect(event).toMatchObject({ body: "AP8B", isBase64Encoded: true });
  });

  it("tells the local time, and so does the function's clock", async () => {
    const { event, now } = await echo("/echo/here");
    expect(now).toMatch(/^2026-12-18T01:0/);
    expect(event.requestContext.time).toMatch(/^18\/Dec\/2026:01:0\d:\d\d \+0000$/);
  });
});

describe("a route", () => {
  it("is the most specific one", async () => {
    expect((await echo("/echo/here")).event.routeKey).toBe("GET /echo/here");
    expect((await echo("/echo/here/too")).event.routeKey).toBe("ANY /echo/{proxy+}");
  });

  it.each([
    ["/nothing", "GET"],
    ["/staff", "POST"],
    ["/echo", "GET"],
  ])("%s %s is none: 404", async (path, method) => {
    const answer = await library.request(path, { method });
    expect([answer.status, await answer.json()]).toEqual([404, { message: "Not Found" }]);
  });
});

describe("a function's answer", () => {
  it("may be any value, which goes out as JSON", async () => {
    const answer = await library.request("/misbehave/plain");
    expect([answer.status, answer.headers.get("content-type"), await answer.json()]).toEqual([
      200,
      "application/json",
      { just: "a value" },
    ]);
  });

  it("may be binary", async () => {
    const answer = await library.request("/misbehave/image");
    expect(answer.headers.get("content-type")).toBe("image/png");
    expect(Buffer.from(await answer.arrayBuffer()).toString("hex")).toBe("89504e47");
  });

  it("may set cookies and have no body", async () => {
    const answer = await library.request("/misbehave/cookies");
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([204, ["a=1; Path=/", "b=2"]]);
  });

  it.each(["throw", "exit", "nonsense", "hang", "spin"])("is 500 when it cannot be had: %s", async (how) => {
    const answer = await library.request(`/misbehave/${how}`);
    expect([answer.status, await answer.json()]).toEqual([500, { message: "Internal Server Error" }]);
    expect((await library.request("/misbehave/plain")).status).toBe(200);
  });

  it("that comes in time is not lost with a neighbour that ran out of time in the same thread", async () => {
    const hanging = library.request("/misbehave/hang");
    const others = await Promise.all(Array.from({ length: 20 }, () => library.request("/misbehave/plain")));
    expect(others.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
    expect((await hanging).status).toBe(500);
  });
});

describe("a body", () => {
  it("over 10 MB is 413, and so is one that does not fit into an event", async () => {
    for (const megabytes of [11, 8]) {
      const answer = await library.request("/echo/x", { method: "POST", body: Buffer.alloc(megabytes * 1024 * 1024) });
      expect([answer.status, await answer.json()]).toEqual([413, { message: "Request Entity Too Large" }]);
    }
  });
});

describe("other origins", () => {
  const preflight = (origin: string) =>
    library.request("/echo/here", {
      method: "OPTIONS",
      headers: { origin, "access-control-request-method": "GET" },
    });

  it("that are allowed get an answer to their preflight and a header on every answer", async () => {
    const answer = await preflight("https://library.example");
    expect([answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([
      204,
      "https://library.example",
    ]);
    expect(answer.headers.get("access-control-max-age")).toBe("3600");
    const { headers } = await library.request("/echo/here", { headers: { origin: "https://library.example" } });
    expect(headers.get("access-control-allow-origin")).toBe("https://library.example");
  });

  it("that are not get none", async () => {
    expect((await preflight("https://elsewhere.example")).headers.get("access-control-allow-origin")).toBeNull();
  });
});

describe("an authorizer by token", () => {
  it("lets in who has one, and hands its claims on as text", async () => {
    const pool = library.play.part(cognito);
    const [lia] = pool?.users ?? [];
    if (pool === undefined || lia === undefined) throw new Error("there is nobody to sign in");
    const token = await pool.issueIdToken(lia, 3_600);
    const { event } = await echo("/staff", { headers: { authorization: `Bearer ${token}` } });
    const { jwt } = event.requestContext.authorizer as { jwt: { claims: Record<string, string>; scopes: unknown } };
    expect(jwt.claims).toMatchObject({ "cognito:username": "lia", "cognito:groups": "[librarian reader]" });
    expect(jwt.claims.exp).toMatch(/^\d+$/);
    expect(jwt.scopes).toBeNull();
  });

  it.each([
    ["nothing", {}],
    ["nonsense", { authorization: "Bearer abc" }],
    ["a token that nobody signed", { authorization: "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0." }],
  ])("does not let in who has %s", async (_what, headers) => {
    const answer = await library.request("/staff", { headers });
    expect([answer.status, await answer.json()]).toEqual([401, { message: "Unauthorized" }]);
    expect(answer.headers.get("www-authenticate")).toMatch(/^Bearer/);
  });
});

describe("an authorizer by function", () => {
  it("is asked once for the same key, also on another route", async () => {
    const contexts = [];
    for (const path of ["/keyed", "/keyed/too", "/keyed"]) {
      const { event } = await echo(path, { headers: { "x-key": "open sesame" } });
      contexts.push(event.requestContext.authorizer);
    }
    const first = { lambda: { name: "Ali", callCount: expect.any(Number) } };
    expect(contexts[0]).toEqual(first);
    expect(contexts.slice(1)).toEqual([contexts[0], contexts[0]]);
  });

  it.each([
    [401, "Unauthorized", {}],
    [403, "Forbidden", { "x-key": "close sesame" }],
    [500, "Internal Server Error", { "x-key": "broken" }],
  ])("answers %i %s", async (status, message, headers) => {
    const answer = await library.request("/keyed", { headers });
    expect([answer.status, await answer.json()]).toEqual([status, { message }]);
  });
});
