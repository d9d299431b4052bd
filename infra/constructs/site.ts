import { catalog } from "@sip/functions/catalog";
import { originHeader } from "@sip/lambda-kit/origin-header";
import { Duration, RemovalPolicy, SecretValue } from "aws-cdk-lib";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import {
  AllowedMethods,
  type BehaviorOptions,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  FunctionEventType,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin, S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { resourceName } from "../names.ts";
import type { Stage } from "../stages.ts";
import { acknowledge } from "./acknowledge.ts";
import { PageAddresses } from "./page-addresses.ts";
import { SecurityHeaders } from "./security-headers.ts";
import { originSecretName } from "./service-secrets.ts";

/** The query parameters that functions read. CloudFront allows ten at most. */
const knownQueries = [
  ...new Set(
    catalog.flatMap(({ trigger }) =>
      trigger.kind === "http" && trigger.operation.route.path.startsWith("/api/")
        ? Object.keys(trigger.operation.query?.shape ?? {})
        : [],
    ),
  ),
];

export interface SiteProps {
  readonly stage: Stage;
  /** Host of the HTTP API. */
  readonly apiHost: string;
  /** The limits by network address. */
  readonly webAclArn: string;
  /** Origins that the pages may talk to besides their own: those of the identity provider. */
  readonly trustedOrigins: readonly string[];
}

/** The pages and the API under one address, so that pages need no CORS and messages name one host. */
export class Site extends Construct {
  readonly bucket: IBucket;
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, props: SiteProps) {
    super(scope, id);
    const { stage } = props;
    this.bucket = this.#makeBucket();
    const headers = new SecurityHeaders(this, "Headers", props);
    const addresses = new PageAddresses(this, "Addresses", { functionName: resourceName(stage, "page-addresses") });
    const api: BehaviorOptions = {
      // Without it the functions answer nobody: so the API's own host is closed. CloudFormation puts the value in.
      origin: new HttpOrigin(props.apiHost, {
        customHeaders: {
          [originHeader]: SecretValue.secretsManager(originSecretName(stage), {
            jsonField: String(stage.originKey),
          }).unsafeUnwrap(),
        },
      }),
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: this.#makeApiCachePolicy(stage),
      // API Gateway accepts only its own host name.
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      responseHeadersPolicy: headers,
      compress: true,
    };
    this.distribution = new Distribution(this, "Distribution", {
      comment: resourceName(stage, "site"),
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(this.bucket),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        responseHeadersPolicy: headers,
        compress: true,
        functionAssociations: [{ function: addresses, eventType: FunctionEventType.VIEWER_REQUEST }],
      },
      additionalBehaviors: { "/api/*": api, "/webhooks/*": { ...api, cachePolicy: CachePolicy.CACHING_DISABLED } },
      // CloudFront would keep a "not found" for ten seconds: an application opened meanwhile would seem missing.
      errorResponses: [403, 404, 500, 502, 503, 504].map((httpStatus) => ({ httpStatus, ttl: Duration.seconds(0) })),
      webAclId: props.webAclArn,
      // One IPv6 subscriber has more addresses than the web ACL can count, and every phone can use IPv4.
      enableIpv6: false,
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_200,
      ...(stage.domain !== undefined && {
        domainNames: [stage.domain.hostName],
        certificate: Certificate.fromCertificateArn(this, "Certificate", stage.domain.certificateArn),
      }),
    });
    acknowledge(this.distribution, "CFR1", "Citizens abroad look up their passports too.");
    acknowledge(this.distribution, "CFR3", "Its log would hold network addresses; the API's log tells enough without.");
    if (stage.domain === undefined) {
      acknowledge(this.distribution, "CFR4", "CloudFront's own certificate allows no choice of TLS version.");
    }
  }

  #makeBucket(): IBucket {
    const bucket = new Bucket(this, "Pages", {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    acknowledge(bucket, "S1", "It holds public pages, and only the distribution reads it.");
    // The CDK's interfaces do not fit its own classes under exactOptionalPropertyTypes.
    return bucket as IBucket;
  }

  /**
   * Nothing is cached unless the API says so in Cache-Control, and never for another token or language. Query
   * parameters that no function reads are ignored: otherwise `?x=1` and `?x=2` would each reach the functions.
   */
  #makeApiCachePolicy(stage: Stage): CachePolicy {
    return new CachePolicy(this, "ApiCache", {
      cachePolicyName: resourceName(stage, "api"),
      comment: "As long as the API's Cache-Control says",
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(0),
      maxTtl: Duration.minutes(1),
      queryStringBehavior: CacheQueryStringBehavior.allowList(...knownQueries),
      headerBehavior: CacheHeaderBehavior.allowList("Authorization", "Accept-Language"),
      enableAcceptEncodingGzip: true,
      enableAcceptEncodingBrotli: true,
    });
  }
}
