import { request } from "node:http";
import { distributionKind } from "assembly-player/services/cloudfront/distribution-kind";
import { secretsmanager } from "assembly-player/services/secretsmanager/plugin";
import { checkProperties } from "assembly-player/template/check-properties";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { longScript, synthesizeLibrarySite } from "./library/library-site.ts";
import { runSite, type SiteRun } from "./library/run-site.ts";

let run: SiteRun;
beforeAll(async () => {
  run = await runSite({ assemblyDir: synthesizeLibrarySite(), now: "2026-12-18T01:00:00Z" });
});
afterAll(() => run.stop());

const get = (path: string, init: RequestInit = {}) => fetch(`${run.origin}${path}`, { redirect: "manual", ...init });

describe("a page of the distribution", () => {
  it("comes from the bucket, with its type and the deployment's caching", async () => {
    const answer = await get("/app.webmanifest");
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("application/manifest+json");
    expect(answer.headers.get("cache-control")).toBe("no-cache");
  });

  it("is rewritten only by the template's own CloudFront Function", async () => {
    expect(await (await get("/shelf/a-1")).text()).toBe("<!doctype html><title>Reading room</title>");
    expect((await get("/shelf/missing.html")).status).toBe(403);
  });

  it("is not asked for when the function answers by itself", async () => {
    const answer = await get("/old");
    expect(answer.status).toBe(301);
    expect(answer.headers.get("location")).toBe("/new");
  });

  it("is refused as S3 refuses what is not there to those who may not list", async () => {
    const answer = await get("/nothing.txt");
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain("<Code>AccessDenied</Code>");
  });

  it("never leaves the bucket", async () => {
    const status = await new Promise((resolve) => {
      request(`${run.origin}/`, { path: "/../../manifest.json" }, (answer) => resolve(answer.statusCode)).end();
    });
    expect(status).toBe(403);
  });

  it("says nothing twice: an ETag that is known is answered 304", async () => {
    const etag = (await get("/index.html")).headers.get("etag") ?? "";
    expect((await get("/index.html", { headers: { "if-none-match": etag } })).status).toBe(304);
    expect((await get("/index.html", { headers: { "if-none-match": '"other"' } })).status).toBe(200);
  });

  it("is compressed where it pays", async () => {
    const answer = await get("/assets/app-1a2b.js", { headers: { "accept-encoding": "br" } });
    expect(answer.headers.get("content-encoding")).toBe("br");
    expect(Number(answer.headers.get("content-length"))).toBeLessThan(longScript.length / 10);
    expect(await answer.text()).toBe(longScript);
    const plain = await get("/index.html", { headers: { "accept-encoding": "br" } });
    expect(plain.headers.get("content-encoding")).toBeNull();
  });

  it("answers HEAD without a body and refuses what the behavior does not allow", async () => {
    const head = await get("/index.html", { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
    expect((await get("/index.html", { method: "POST" })).status).toBe(403);
  });

  it("carries the headers of its policy", async () => {
    const { headers } = await get("/");
    expect(headers.get("content-security-policy")).toBe("default-src 'self'");
    expect(headers.get("x-frame-options")).toBe("DENY");
  });
});

describe("a bucket deployment", () => {
  it("puts what only the deployment knows in place of its markers", async () => {
    const config = await (await get("/config.json")).json();
    expect(config).toEqual({
      apiUrl: expect.stringMatching(/^https:\/\/[0-9a-f]{10}\.execute-api\.eu-west-1\.amazonaws\.com$/),
      name: "pages",
    });
  });

  it("copies under its prefix, with its own caching, only what its filters let through", async () => {
    const answer = await get("/assets/app-1a2b.js");
    expect(answer.headers.get("content-type")).toBe("text/javascript");
    expect(answer.headers.get("cache-control")).toBe("max-age=31536000, immutable");
    expect((await get("/assets/app-1a2b.js.map")).status).toBe(403);
    expect((await get("/old.txt")).status).toBe(403);
  });
});

describe("the API behind the distribution", () => {
  it("gets what the policies let through", async () => {
    const answer = await get("/data/books?from=2026-12-18", {
      method: "POST",
      headers: { authorization: "Bearer x", "idempotency-key": "k1" },
      body: "{}",
    });
    expect(answer.status).toBe(200);
    const call = run.apiCalls.at(-1);
    expect(call).toMatchObject({ method: "POST", url: "/data/books?from=2026-12-18", body: "{}" });
    expect(call?.headers).toMatchObject({ authorization: "Bearer x", "idempotency-key": "k1" });
  });

  it("does not get what they forget", async () => {
    await get("/closed/books?from=2026-12-18", { headers: { authorization: "Bearer x" } });
    const call = run.apiCalls.at(-1);
    expect(call?.url).toBe("/closed/books");
    expect(call?.headers.authorization).toBeUndefined();
  });

  it("gets what the distribution proves itself with, whatever the viewer sends under that name", async () => {
    await get("/data/books", { headers: { "x-door": "forged" } });
    const { appSecret } = JSON.parse(run.play.part(secretsmanager).value("shared"));
    expect(appSecret).toHaveLength(32);
    expect(run.apiCalls.at(-1)?.headers).toMatchObject({ "x-door": appSecret, "x-plain": "as written" });
  });

  it("keeps its own header where the policy does not override", async () => {
    const { headers } = await get("/data/books");
    expect(headers.get("x-frame-options")).toBe("SAMEORIGIN");
    expect(headers.get("content-security-policy")).toBe("default-src 'self'");
  });
});

describe("a distribution that cannot be played", () => {
  const behavior = { TargetOriginId: "o", CachePolicyId: "c" };
  const config = { Enabled: true, DefaultCacheBehavior: behavior, Origins: [{ Id: "o", DomainName: "x" }] };

  it.each([
    [
      "a page in place of an error",
      { CustomErrorResponses: [{ ErrorCode: 404, ResponsePagePath: "/index.html" }] },
      /ResponsePagePath/,
    ],
    [
      "a function behind the cache",
      { DefaultCacheBehavior: { ...behavior, LambdaFunctionAssociations: [] } },
      /LambdaFunctionAssociations/,
    ],
    [
      "a secret where none belongs",
      { DefaultRootObject: "{{resolve:secretsmanager:shared:SecretString:appSecret::}}" },
      /DefaultRootObject: the dynamic reference/,
    ],
    [
      "an origin in another place",
      { Origins: [{ Id: "o", DomainName: "x", OriginPath: "/y" }] },
      /Origins\.0\.OriginPath/,
    ],
  ])("for %s is refused by the name of the property", (_what, more, property) => {
    expect(() => checkProperties(distributionKind, { DistributionConfig: { ...config, ...more } })).toThrow(property);
    expect(() => checkProperties(distributionKind, { DistributionConfig: config })).not.toThrow();
  });
});
