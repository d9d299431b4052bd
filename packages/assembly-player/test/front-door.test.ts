import { request } from "node:http";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { synthesizeLibrarySite } from "./library/library-site.ts";
import { runSite, type SiteRun } from "./library/run-site.ts";

let run: SiteRun;
beforeAll(async () => {
  run = await runSite({ assemblyDir: synthesizeLibrarySite(), now: "2026-12-18T01:00:00Z" });
});
afterAll(() => run.stop());

interface Sent {
  readonly method?: string;
  /** The request line's target, as it is written. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const send = ({ path, body, method = "GET", headers = {} }: Sent) =>
  new Promise<{ status: number | undefined; body: string; location: string | undefined }>((resolve, reject) => {
    const sent = request(run.origin, { path, method, headers }, async (answer) => {
      resolve({ status: answer.statusCode, body: await text(answer), location: answer.headers.location });
    });
    sent.on("error", reject).end(body);
  });
const host = () => new URL(run.origin).host;

describe("what is no path", () => {
  it.each(["//", "//[", "http://a:99999999/", "http://elsewhere.example/local/messages", "/\\[", "*"])(
    "is answered 400 in plain words: %s",
    async (path) => {
      const { status, body } = await send({ path });
      expect([status, JSON.parse(body).message]).toEqual([400, expect.stringContaining("This is no path")]);
      expect(run.apiCalls).toEqual([]);
    },
  );

  it.each(["/%", "/%zz", "/closed/x?%=1&%zz"])(
    "is no fault when only its percent signs say nothing: %s",
    async (path) => {
      expect((await send({ path })).status).toBeLessThan(500);
      run.apiCalls.splice(0);
    },
  );
});

describe("a name that somebody points at this machine", () => {
  it.each(["attacker.example", "127.0.0.1", "127.0.0.1:1", "localhost", "localhost.attacker.example:PORT"])(
    "opens nothing: %s",
    async (name) => {
      const headers = { host: name.replace("PORT", new URL(run.origin).port) };
      for (const path of ["/local/messages", "/local/clock", "/data/me", "/"]) {
        const { status, body } = await send({ path, headers });
        expect([status, body]).toEqual([421, `{"message":"This is a local run. Its address is ${run.origin}"}`]);
      }
    },
  );

  it("is not one of its own names, which lead to the one address", async () => {
    for (const name of ["localhost", "[::1]"]) {
      const headers = { host: host().replace("127.0.0.1", name) };
      expect(await send({ path: "/desk", headers })).toMatchObject({
        status: 307,
        location: `${run.origin}/desk`,
      });
    }
  });
});

describe("a page of another origin", () => {
  const control = {
    method: "POST",
    path: "/local/clock",
    body: '"2026-12-25T00:00:00Z"',
    headers: { origin: "https://attacker.example", "content-type": "text/plain" },
  };
  const time = async () => JSON.parse((await send({ path: "/local/clock" })).body).slice(0, 10);

  it.each(["https://attacker.example", "http://127.0.0.1:5000", "null"])(
    "moves no clock and reads no message: %s",
    async (origin) => {
      const before = await time();
      expect((await send({ ...control, headers: { ...control.headers, origin } })).status).toBe(403);
      expect((await send({ path: "/local/messages", headers: { origin } })).status).toBe(403);
      expect(await time()).toBe(before);
    },
  );

  it("is not the run's own page, nor a script without a page", async () => {
    expect((await send({ ...control, headers: { origin: run.origin, "content-type": "text/plain" } })).status).toBe(
      200,
    );
    expect((await send({ ...control, headers: {} })).status).toBe(200);
    const form = { origin: "null", "sec-fetch-site": "same-origin" };
    expect((await send({ ...control, headers: form })).status).toBe(200);
  });
});
