import { addressLimits, requestsInAnHour } from "@sip/infra/constructs/address-limits";
import { routeLimits, stageLimit } from "@sip/infra/constructs/request-limits";
import { describe, expect, it } from "vitest";
import { synthesized } from "../support/infra/synthesized.ts";
import { ofType } from "../support/infra/template-text.ts";

const { Edge: edge, Web: web } = await synthesized("local");
const [[webAclId, webAcl] = []] = ofType(edge, "AWS::WAFv2::WebACL");
const rules = webAcl?.Properties.Rules as {
  Name: string;
  Priority: number;
  Action: { Block: { CustomResponse: Record<string, unknown> } };
  Statement: { RateBasedStatement: Record<string, unknown> };
  VisibilityConfig: Record<string, unknown>;
}[];
const limitOf = (name: string) => {
  const limit = addressLimits.find((candidate) => candidate.name === name);
  if (limit === undefined) throw new Error(`there is no limit ${name}`);
  return limit;
};
const perSecond = (name: string): number => limitOf(name).requests / limitOf(name).withinSeconds;
const routeTakes = (path: string): number => routeLimits.find(({ route }) => route.path === path)?.perSecond ?? 0;

describe("the limits by network address", () => {
  it("let one address ask for 20 codes in ten minutes, which are 120 in an hour", () => {
    expect(limitOf("codes")).toMatchObject({ requests: 20, withinSeconds: 600 });
    expect(requestsInAnHour(limitOf("codes"))).toBe(120);
  });

  it("let 2,000 phones behind one address read and try to book in the first minute of a release", () => {
    expect(limitOf("all").requests).toBeGreaterThanOrEqual(2_000 * 15 * (60 / limitOf("all").withinSeconds));
    expect(limitOf("writing").requests).toBeGreaterThanOrEqual(2_000 * 2 * (60 / limitOf("writing").withinSeconds));
  });

  it("leave every route open for others: one address gets at most half of what it takes from everybody", () => {
    expect(perSecond("all")).toBeLessThanOrEqual(stageLimit.perSecond / 2);
    expect(perSecond("proofs")).toBeLessThanOrEqual(routeTakes("/api/verifications") / 2);
    const others = routeLimits.filter(({ route }) => route.path !== "/api/verifications");
    for (const { route, perSecond: taken } of others)
      expect(perSecond("writing"), route.path).toBeLessThanOrEqual(taken / 2);
  });

  it.each(addressLimits)("$name: as WAF takes them, the sharpest first", ({ name, requests, withinSeconds }) => {
    expect(requests).toBeGreaterThanOrEqual(10);
    expect([60, 120, 300, 600]).toContain(withinSeconds);
    expect(rules.find((rule) => rule.Name === name)).toMatchObject({
      Priority: addressLimits.findIndex((limit) => limit.name === name),
      Statement: {
        RateBasedStatement: { AggregateKeyType: "IP", Limit: requests, EvaluationWindowSec: withinSeconds },
      },
    });
  });

  it.each(addressLimits)("$name: refuse with 429, when to come again, and what to do in both languages", ({ name }) => {
    const answer = rules.find((rule) => rule.Name === name)?.Action.Block.CustomResponse;
    expect(answer).toMatchObject({
      ResponseCode: 429,
      CustomResponseBodyKey: name,
      ResponseHeaders: [{ Name: "Retry-After", Value: String(limitOf(name).withinSeconds) }],
    });
    const bodies = webAcl?.Properties.CustomResponseBodies as Record<string, { ContentType: string; Content: string }>;
    expect(bodies[name]?.ContentType).toBe("APPLICATION_JSON");
    expect(JSON.parse(bodies[name]?.Content ?? "")).toEqual({
      type: "https://sip.imigrasi.go.id/problems/address-limit",
      title: "Terlalu banyak permintaan dari jaringan ini. Too many requests from this network.",
      status: 429,
      detail: `${limitOf(name).says.id} ${limitOf(name).says.en}`,
    });
  });

  it("name the way that is not limited to who asks for too many codes", () => {
    expect(limitOf("codes").says.id).toContain("pesan WhatsApp dari ponsel Anda");
    expect(limitOf("codes").says.en).toContain("WhatsApp message from your phone");
  });

  it("keep no samples of requests: they would hold addresses, tracking codes and tokens", () => {
    const visible = [webAcl?.Properties.VisibilityConfig, ...rules.map((rule) => rule.VisibilityConfig)];
    for (const one of visible) expect(one).toMatchObject({ SampledRequestsEnabled: false });
  });

  it("stay within the 512 characters of a pattern and the constructs that WAF knows", () => {
    const patterns = [...JSON.stringify(rules).matchAll(/"RegexString":("(?:[^"\\]|\\.)*")/g)].map(([, text = ""]) =>
      String(JSON.parse(text)),
    );
    expect(patterns.length).toBeGreaterThan(2);
    for (const pattern of patterns) {
      expect(pattern.length).toBeLessThanOrEqual(512);
      expect(pattern).not.toMatch(/\((?!\?:)|\\[1-9CRK]/);
    }
  });
});

describe("the site", () => {
  it("stands behind the web ACL, and cannot be deployed without one", () => {
    const [[, distribution] = []] = ofType(web, "AWS::CloudFront::Distribution");
    expect(distribution?.Properties.DistributionConfig).toMatchObject({ WebACLId: { Ref: "WebAclArn" } });
    expect(web.Parameters.WebAclArn).not.toHaveProperty("Default");
    expect(edge.Outputs.WebAclArn?.Value).toEqual({ "Fn::GetAtt": [webAclId, "Arn"] });
    expect(webAcl?.Properties.Scope).toBe("CLOUDFRONT");
  });

  it("has no address of IPv6: one subscriber has more of them than can be counted", () => {
    const [[, distribution] = []] = ofType(web, "AWS::CloudFront::Distribution");
    expect(distribution?.Properties.DistributionConfig).toMatchObject({ IPV6Enabled: false });
  });
});

describe("what the web ACL refuses", () => {
  const alarms = ofType(edge, "AWS::CloudWatch::Alarm").map(([, { Properties }]) => Properties);

  it.each(addressLimits)("$name: is an alarm beside it, which says who is hurt", ({ name, whoIsHurt, alarmAbove }) => {
    const alarm = alarms.find(({ AlarmName }) => AlarmName === `sip-local-address-limit-${name}`);
    expect(alarm).toMatchObject({
      Namespace: "AWS/WAFV2",
      MetricName: "BlockedRequests",
      Threshold: alarmAbove,
      TreatMissingData: "notBreaching",
      AlarmDescription: expect.stringMatching(/docs\/OPERATIONS\.md/),
    });
    expect(alarm?.Dimensions).toContainEqual({ Name: "Rule", Value: name });
    expect(alarm?.Dimensions).toContainEqual({ Name: "WebACL", Value: "sip-local-addresses" });
    expect(String(alarm?.AlarmDescription)).toMatch(new RegExp(`^${whoIsHurt}`));
  });
});
