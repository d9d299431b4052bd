import { request } from "node:http";
import { text } from "node:stream/consumers";
import { createRequestCount } from "assembly-player/services/wafv2/request-count";
import { webAclKind } from "assembly-player/services/wafv2/web-acl-kind";
import { checkProperties } from "assembly-player/template/check-properties";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { synthesizeLibrarySite } from "./library/library-site.ts";
import { runSite, type SiteRun } from "./library/run-site.ts";

// Friday, 18 December 2026, 08:00 in Bangkok.
const now = "2026-12-18T01:00:00Z";
const assemblyDir = synthesizeLibrarySite();
let run: SiteRun;
beforeAll(async () => {
  run = await runSite({ assemblyDir, now, limits: true });
});
afterAll(() => run.stop());

interface Answer {
  readonly status: number | undefined;
  readonly retryAfter: string | undefined;
  readonly body: string;
}

/** A request from one of the addresses that a machine has for itself, with its path as it is written. */
const from = (address: string, path: string, body?: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const method = body === undefined ? "GET" : "POST";
    const sent = request(run.origin, { path, method, localAddress: address }, async (answer) => {
      const retryAfter = answer.headers["retry-after"];
      resolve({ status: answer.statusCode, retryAfter, body: await text(answer) });
    });
    sent.on("error", reject).end(body);
  });
const statuses = async (count: number, ask: () => Promise<Answer>): Promise<(number | undefined)[]> => {
  const found = [];
  for (let index = 0; index < count; index += 1) found.push((await ask()).status);
  return found;
};
const passed = (answers: readonly (number | undefined)[]) => answers.filter((status) => status === 200).length;

describe("a rate rule of the web ACL", () => {
  it("lets its number pass from one address, then answers as the rule says", async () => {
    expect(passed(await statuses(15, () => from("127.0.0.2", "/data/letters", "{}")))).toBe(10);
    expect(await from("127.0.0.2", "/data/letters", "{}")).toEqual({
      status: 429,
      retryAfter: "600",
      body: '{"title":"wait"}',
    });
  });

  it("does not touch another address, nor what it is not about", async () => {
    expect((await from("127.0.0.3", "/data/letters", "{}")).status).toBe(200);
    expect((await from("127.0.0.2", "/data/letters")).status).toBe(200);
    expect((await from("127.0.0.2", "/data/letters/a-1/answer", "{}")).status).toBe(200);
  });

  it("looks at the whole body, and hands it on to the API", async () => {
    expect(passed(await statuses(20, () => from("127.0.0.4", "/data/letters", '{"free":true}')))).toBe(20);
    expect(run.apiCalls.at(-1)?.body).toBe('{"free":true}');
    const near = ['{"free":true }', '{"free":true,"free":false}', `{"free":true}${" ".repeat(20_000)}`];
    for (const body of near) await statuses(5, () => from("127.0.0.4", "/data/letters", body));
    expect((await from("127.0.0.4", "/data/letters", "{}")).status).toBe(429);
  });

  it.each(["/data/letters/", "/data/%6cetters", "/data//letters", "/data/./letters", "/DATA/letters"])(
    "is not dodged by another spelling: %s",
    async (path) => {
      const address = `127.0.1.${path.length}`;
      await statuses(10, () => from(address, "/data/letters", "{}"));
      expect((await from(address, path, "{}")).status).toBe(429);
    },
  );

  it("counts by the local clock: ten minutes later the address may ask again", async () => {
    await statuses(11, () => from("127.0.0.5", "/data/letters", "{}"));
    await run.play.advanceTo(new Date(run.play.clock.nowMs() + 9 * 60_000));
    expect((await from("127.0.0.5", "/data/letters", "{}")).status).toBe(429);
    await run.play.advanceTo(new Date(run.play.clock.nowMs() + 10 * 60_000 + 1_000));
    expect((await from("127.0.0.5", "/data/letters", "{}")).status).toBe(200);
  });

  it("without words of its own answers 403, and counts pages too", async () => {
    const answers = await statuses(45, () => from("127.0.0.6", "/index.html"));
    expect([passed(answers), answers.at(-1)]).toEqual([40, 403]);
  });
});

describe("a run without limits", () => {
  it("lets one machine play many people", async () => {
    const free = await runSite({ assemblyDir, now });
    try {
      const answers = await Promise.all(
        Array.from({ length: 60 }, () => fetch(`${free.origin}/data/letters`, { method: "POST", body: "{}" })),
      );
      expect(passed(answers.map(({ status }) => status))).toBe(60);
    } finally {
      await free.stop();
    }
  });
});

describe("the requests of an address within ten seconds", () => {
  it("are counted up to the last one, and forgotten second by second", () => {
    const count = createRequestCount(10);
    expect([0, 0, 4_000].map((atMs) => count.add("a", atMs))).toEqual([1, 2, 3]);
    expect([count.add("b", 4_000), count.add("a", 10_000), count.add("a", 14_000)]).toEqual([1, 2, 2]);
  });
});

describe("a web ACL that cannot be played", () => {
  const properties = (rule: object) => ({
    Scope: "CLOUDFRONT",
    DefaultAction: { Allow: {} },
    Rules: [{ Name: "r", Priority: 0, Action: { Block: {} }, Statement: {}, VisibilityConfig: {}, ...rule }],
  });
  const rate = { AggregateKeyType: "IP", Limit: 10 };

  it.each([
    ["a rule of AWS's own", { Statement: { ManagedRuleGroupStatement: {} } }, /Rules\.0\.Statement\.ManagedRule/],
    ["a puzzle in place of a refusal", { Action: { Challenge: {} } }, /Rules\.0\.Action\.(Challenge|Block)/],
    [
      "another key than the address",
      { Statement: { RateBasedStatement: { ...rate, AggregateKeyType: "FORWARDED_IP" } } },
      /AggregateKeyType/,
    ],
    [
      "a statement within that is not known",
      {
        Statement: {
          RateBasedStatement: {
            ...rate,
            ScopeDownStatement: { NotStatement: { Statement: { GeoMatchStatement: {} } } },
          },
        },
      },
      /NotStatement\.Statement\.GeoMatch/,
    ],
  ])("for %s is refused by the name of the property", (_what, rule, property) => {
    expect(() => checkProperties(webAclKind, properties(rule))).toThrow(property);
    expect(() => checkProperties(webAclKind, properties({ Statement: { RateBasedStatement: rate } }))).not.toThrow();
  });
});
