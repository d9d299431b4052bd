import { routeLimits, stageLimit } from "@sip/infra/constructs/request-limits";
import { describe, expect, it } from "vitest";
import { synthesized } from "../support/infra/synthesized.ts";
import { ofType } from "../support/infra/template-text.ts";

const { Service: service } = await synthesized("local");
const [[, stage] = []] = ofType(service, "AWS::ApiGatewayV2::Stage");
const [[, api] = []] = ofType(service, "AWS::ApiGatewayV2::Api");
const routeKeys = ofType(service, "AWS::ApiGatewayV2::Route").map(([, { Properties }]) => Properties.RouteKey);

describe("the API's limits", () => {
  it("holds the whole stage below what the account is allowed", () => {
    expect(stage?.Properties.DefaultRouteSettings).toEqual({ ThrottlingRateLimit: 2000, ThrottlingBurstLimit: 1000 });
  });

  it("takes the rush of 37,800 bookings in a minute", () => {
    expect(stage?.Properties.RouteSettings).toMatchObject({
      "POST /api/offices/{officeId}/bookings": { ThrottlingRateLimit: 1000, ThrottlingBurstLimit: 1000 },
    });
    expect(1000).toBeGreaterThan(37_800 / 60);
  });

  it("asks for no more codes than WhatsApp can say", () => {
    expect(stage?.Properties.RouteSettings).toMatchObject({
      "POST /api/verifications": { ThrottlingRateLimit: 80, ThrottlingBurstLimit: 400 },
    });
  });

  it.each([...routeLimits])(
    "names a route that there is: $route.method $route.path",
    ({ route: { method, path }, perSecond }) => {
      expect(routeKeys).toContain(`${method} ${path}`);
      expect(perSecond).toBeLessThanOrEqual(stageLimit.perSecond);
    },
  );

  it("logs requests without paths, addresses, agents or tokens", () => {
    const format = JSON.stringify(stage?.Properties.AccessLogSettings);
    expect(format).toContain("$context.routeKey");
    expect(format).not.toMatch(/\$context\.(path|identity|authorizer\.claims|requestOverride)/);
  });

  it("answers the pages of its own site only", () => {
    expect(api?.Properties.CorsConfiguration).toMatchObject({ AllowOrigins: [{ Ref: "PublicUrl" }] });
  });
});
