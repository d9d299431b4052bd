import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { synthesized } from "../support/infra/synthesized.ts";
import { ofType, only, textOf } from "../support/infra/template-text.ts";

const { Web: web, Data: data, Service: service } = await synthesized("local");

const propertiesOf = (type: string): Readonly<Record<string, unknown>> => {
  const [[, resource] = []] = ofType(web, type);
  if (resource === undefined) throw new Error(`there is no ${type}`);
  return resource.Properties;
};

describe("the addresses of pages", () => {
  const code = String(propertiesOf("AWS::CloudFront::Function").FunctionCode);
  const asked = (uri: string): string =>
    runInNewContext(`${code}; handler({ request: { uri: ${JSON.stringify(uri)} } }).uri`);

  it.each(["/", "/lacak/PKU-7F3K", "/petugas", "/pengawas/", "/pengawas/layar", "/publik", "/layar/pekanbaru"])(
    "%s is a page",
    (uri) => {
      expect(asked(uri)).toBe("/index.html");
    },
  );

  it.each(["/assets/main-Bx1.js", "/favicon.svg", "/sw.js", "/index.html"])("%s is a file", (uri) => {
    expect(asked(uri)).toBe(uri);
  });
});

describe("the site", () => {
  const { DistributionConfig: config } = propertiesOf("AWS::CloudFront::Distribution") as {
    DistributionConfig: { CacheBehaviors: Record<string, unknown>[]; Origins: Record<string, unknown>[] };
  };

  it("leads /api and /webhooks to the HTTP API", () => {
    expect(config.CacheBehaviors.map(({ PathPattern }) => PathPattern)).toEqual(["/api/*", "/webhooks/*"]);
    const hosts = config.Origins.map(({ DomainName }) => DomainName).map((name) => textOf(name, [service, data]));
    expect(hosts).toContain("<HttpApi>.execute-api.ap-southeast-3.amazonaws.com");
  });

  it("proves itself to the API with a secret whose value no template holds", () => {
    const api = config.Origins.find(({ CustomOriginConfig }) => CustomOriginConfig !== undefined);
    expect(api?.OriginCustomHeaders).toEqual([
      { HeaderName: "x-sip-origin", HeaderValue: "{{resolve:secretsmanager:sip-local-origin:SecretString:1::}}" },
    ]);
    const drawn = only(data, "AWS::SecretsManager::Secret", { Name: "sip-local-origin" }).Properties;
    expect(drawn.GenerateSecretString).toMatchObject({ SecretStringTemplate: "{}", GenerateStringKey: "1" });
    const others = config.Origins.filter((origin) => origin !== api);
    for (const origin of others) expect(origin).not.toHaveProperty("OriginCustomHeaders");
  });

  it("keeps an answer of the API only as long as the API says, and never for another token", () => {
    const { CachePolicyConfig } = propertiesOf("AWS::CloudFront::CachePolicy");
    expect(CachePolicyConfig).toMatchObject({
      MinTTL: 0,
      DefaultTTL: 0,
      ParametersInCacheKeyAndForwardedToOrigin: {
        HeadersConfig: { HeaderBehavior: "whitelist", Headers: ["Authorization", "Accept-Language"] },
        QueryStringsConfig: { QueryStringBehavior: "whitelist" },
      },
    });
  });

  it("keeps the pages' bucket for itself", () => {
    expect(propertiesOf("AWS::S3::Bucket").PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
  });

  it("lets pages run only our scripts and talk only to us and the identity provider", () => {
    const { ResponseHeadersPolicyConfig } = propertiesOf("AWS::CloudFront::ResponseHeadersPolicy") as {
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: { ContentSecurityPolicy: { ContentSecurityPolicy: unknown } };
      };
    };
    const { ContentSecurityPolicy: policy } = ResponseHeadersPolicyConfig.SecurityHeadersConfig.ContentSecurityPolicy;
    const directives = textOf(policy, [data]).split("; ");
    expect(directives).toContain("default-src 'none'");
    expect(directives).toContain("script-src 'self'");
    expect(directives).toContain("frame-ancestors 'none'");
    expect(directives).toContain(
      "connect-src 'self' https://cognito-idp.ap-southeast-3.amazonaws.com https://<StaffPoolSignIn>.auth.ap-southeast-3.amazoncognito.com",
    );
    expect(directives.join()).not.toContain("unsafe");
  });

  it("lets browsers keep what carries a hash in its name, and ask again for pages", () => {
    const copies = ofType(web, "Custom::CDKBucketDeployment").map(([, { Properties }]) => ({
      include: Properties.Include,
      kept: (Properties.SystemMetadata as Record<string, string>)["cache-control"],
    }));
    expect(copies).toEqual([
      { include: ["assets/*"], kept: "public, max-age=31536000, immutable" },
      { include: undefined, kept: "no-cache" },
    ]);
  });
});
