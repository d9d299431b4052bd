import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, CfnParameter, Duration, SecretValue, Stack } from "aws-cdk-lib";
import { HttpApi, HttpMethod } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpJwtAuthorizer } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  OriginRequestPolicy,
  ResponseHeadersPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin, S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import { OAuthScope, StringAttribute, UserPool, UserPoolGroup } from "aws-cdk-lib/aws-cognito";
import { Code, type IFunction, Function as LambdaFunction, Runtime } from "aws-cdk-lib/aws-lambda";
import { BlockPublicAccess, Bucket, type IBucket } from "aws-cdk-lib/aws-s3";
import { BucketDeployment, CacheControl, Source } from "aws-cdk-lib/aws-s3-deployment";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import { CfnWebACL } from "aws-cdk-lib/aws-wafv2";

/** Text long enough for CloudFront to compress it. */
export const longScript = `console.log(${JSON.stringify("on the shelf ".repeat(400))});\n`;

/** A small CDK app with a site before an API and a user pool for one of its routes, synthesized into a new folder. Returns the folder. */
export const synthesizeLibrarySite = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "library-site-"));
  const siteDir = join(folder, "site");
  mkdirSync(join(siteDir, "assets"), { recursive: true });
  writeFileSync(join(siteDir, "index.html"), "<!doctype html><title>Reading room</title>");
  writeFileSync(join(siteDir, "app.webmanifest"), "{}");
  writeFileSync(join(siteDir, "old.txt"), "from the first deployment");
  writeFileSync(join(siteDir, "assets", "app-1a2b.js"), longScript);
  writeFileSync(join(siteDir, "assets", "app-1a2b.js.map"), "{}");

  const outdir = join(folder, "cdk.out");
  const app = new App({ outdir, analyticsReporting: false });
  const stack = new Stack(app, "Pages", { env: { region: "eu-west-1" } });
  const publicUrl = new CfnParameter(stack, "PublicUrl", { type: "String" }).valueAsString;
  const api = new HttpApi(stack, "Api");
  // A cast, because the CDK's own types do not agree with each other under exactOptionalPropertyTypes.
  const bucket = new Bucket(stack, "Bucket", {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    enforceSSL: true,
  }) as IBucket;
  const headers = new ResponseHeadersPolicy(stack, "Headers", {
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy: "default-src 'self'", override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: false },
    },
  });
  new Secret(stack, "Shared", {
    secretName: "shared",
    generateSecretString: { secretStringTemplate: "{}", generateStringKey: "appSecret" },
  });
  const apiOrigin = new HttpOrigin(`${api.apiId}.execute-api.eu-west-1.amazonaws.com`, {
    customHeaders: {
      "X-Door": SecretValue.secretsManager("shared", { jsonField: "appSecret" }).unsafeUnwrap(),
      "X-Plain": "as written",
    },
  });
  const door = new CfnWebACL(stack, "Door", {
    scope: "CLOUDFRONT",
    defaultAction: { allow: {} },
    visibilityConfig: visible,
    customResponseBodies: { wait: { contentType: "APPLICATION_JSON", content: '{"title":"wait"}' } },
    rules: [
      {
        name: "everything",
        priority: 1,
        action: { block: {} },
        statement: { rateBasedStatement: { aggregateKeyType: "IP", limit: 40, evaluationWindowSec: 60 } },
        visibilityConfig: visible,
      },
      {
        name: "letters",
        priority: 0,
        action: {
          block: {
            customResponse: {
              responseCode: 429,
              customResponseBodyKey: "wait",
              responseHeaders: [{ name: "Retry-After", value: "600" }],
            },
          },
        },
        statement: {
          rateBasedStatement: {
            aggregateKeyType: "IP",
            limit: 10,
            evaluationWindowSec: 600,
            scopeDownStatement: {
              andStatement: {
                statements: [
                  matching({ method: {} }, "^post$"),
                  matching({ uriPath: {} }, "^/data/letters$|[^a-z0-9/-]|//|/$"),
                  {
                    notStatement: {
                      statement: matching({ body: { oversizeHandling: "NO_MATCH" } }, '^\\{"free":true\\}$'),
                    },
                  },
                ],
              },
            },
          },
        },
        visibilityConfig: visible,
      },
    ],
  });
  const distribution = new Distribution(stack, "Distribution", {
    webAclId: door.attrArn,
    defaultBehavior: {
      origin: S3BucketOrigin.withOriginAccessControl(bucket),
      responseHeadersPolicy: headers,
      functionAssociations: [
        {
          eventType: FunctionEventType.VIEWER_REQUEST,
          function: new EdgeFunction(stack, "Addresses", {
            runtime: FunctionRuntime.JS_2_0,
            code: FunctionCode.fromInline(addressesCode),
          }),
        },
      ],
    },
    additionalBehaviors: {
      "/data/*": {
        origin: apiOrigin,
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        responseHeadersPolicy: headers,
      },
      // Without an origin request policy: nothing of the viewer's headers and query gets through.
      "/closed/*": { origin: apiOrigin, cachePolicy: CachePolicy.CACHING_DISABLED },
    },
  });
  const files = new BucketDeployment(stack, "Files", {
    destinationBucket: bucket,
    distribution,
    sources: [Source.asset(siteDir), Source.jsonData("config.json", { apiUrl: api.apiEndpoint, name: "pages" })],
    cacheControl: [CacheControl.noCache()],
    exclude: ["*.map", "old.txt"],
  });
  const assets = new BucketDeployment(stack, "Assets", {
    destinationBucket: bucket,
    destinationKeyPrefix: "assets",
    sources: [Source.asset(join(siteDir, "assets"))],
    cacheControl: [CacheControl.maxAge(Duration.days(365)), CacheControl.immutable()],
    exclude: ["*"],
    include: ["*.js"],
  });
  assets.node.addDependency(files);

  const pool = new UserPool(stack, "Staff", { customAttributes: { branch: new StringAttribute() } });
  for (const groupName of ["reader", "librarian"]) new UserPoolGroup(stack, groupName, { userPool: pool, groupName });
  const client = pool.addClient("Web", {
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID, OAuthScope.PROFILE],
      callbackUrls: [`${publicUrl}/desk`],
      logoutUrls: [`${publicUrl}/goodbye`],
    },
    idTokenValidity: Duration.hours(8),
    refreshTokenValidity: Duration.days(1),
  });
  const functionDir = join(folder, "function");
  mkdirSync(functionDir);
  writeFileSync(join(functionDir, "index.js"), functionCode);
  const whoAmI = new LambdaFunction(stack, "WhoAmI", {
    runtime: Runtime.NODEJS_24_X,
    handler: "index.handler",
    code: Code.fromAsset(functionDir),
  }) as IFunction;
  api.addRoutes({
    path: "/data/me",
    methods: [HttpMethod.GET],
    integration: new HttpLambdaIntegration("WhoAmI", whoAmI),
    authorizer: new HttpJwtAuthorizer("Staff", pool.userPoolProviderUrl, { jwtAudience: [client.userPoolClientId] }),
  });
  app.synth();
  return outdir;
};

const visible = { cloudWatchMetricsEnabled: false, sampledRequestsEnabled: false, metricName: "door" };

const matching = (fieldToMatch: CfnWebACL.FieldToMatchProperty, regexString: string): CfnWebACL.StatementProperty => ({
  regexMatchStatement: { fieldToMatch, regexString, textTransformations: [{ priority: 0, type: "LOWERCASE" }] },
});

const functionCode = `exports.handler = async (event) => ({
  statusCode: 200,
  body: JSON.stringify(event.requestContext.authorizer.jwt.claims),
});`;

const addressesCode = `function handler(event) {
  var request = event.request;
  if (request.uri === "/old") {
    return { statusCode: 301, statusDescription: "Moved", headers: { location: { value: "/new" } } };
  }
  if (!request.uri.includes(".")) request.uri = "/index.html";
  return request;
}`;
