import { Duration } from "aws-cdk-lib";
import { HeadersFrameOption, HeadersReferrerPolicy, ResponseHeadersPolicy } from "aws-cdk-lib/aws-cloudfront";
import type { Construct } from "constructs";
import { resourceName } from "../names.ts";
import type { Stage } from "../stages.ts";

export interface SecurityHeadersProps {
  readonly stage: Stage;
  readonly trustedOrigins: readonly string[];
}

/** What browsers may do with the pages: run our scripts, talk to us and to the identity provider, and nothing else. */
export class SecurityHeaders extends ResponseHeadersPolicy {
  constructor(scope: Construct, id: string, { stage, trustedOrigins }: SecurityHeadersProps) {
    super(scope, id, {
      responseHeadersPolicyName: resourceName(stage, "pages"),
      securityHeadersBehavior: {
        contentSecurityPolicy: { override: true, contentSecurityPolicy: contentSecurityPolicy(trustedOrigins) },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        // The address of a status page contains a tracking code: a site to which a link leads must not see it.
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
        strictTransportSecurity: { accessControlMaxAge: Duration.days(365), includeSubdomains: true, override: true },
      },
      customHeadersBehavior: {
        customHeaders: [
          { header: "Permissions-Policy", value: "camera=(self), microphone=(), geolocation=()", override: true },
          { header: "Cross-Origin-Opener-Policy", value: "same-origin", override: true },
        ],
      },
    });
  }
}

const contentSecurityPolicy = (trustedOrigins: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    `connect-src ${["'self'", ...trustedOrigins].join(" ")}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
