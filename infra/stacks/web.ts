import { CfnOutput, Stack, type StackProps } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import type { Construct } from "constructs";
import { PageCopier } from "../constructs/page-copier.ts";
import { setting } from "../constructs/setting.ts";
import { Site } from "../constructs/site.ts";
import type { Stage } from "../stages.ts";
import type { DataStack } from "./data.ts";

export interface WebStackProps extends StackProps {
  readonly stage: Stage;
  readonly data: DataStack;
  readonly api: HttpApi;
  /** Folder of the built pages. */
  readonly siteDir: string;
}

/** The pages, under one address with the API. */
export class WebStack extends Stack {
  constructor(scope: Construct, id: string, props: WebStackProps) {
    super(scope, id, props);
    const { stage, data, api } = props;
    const site = new Site(this, "Site", {
      stage,
      apiHost: `${api.apiId}.execute-api.${stage.region}.amazonaws.com`,
      webAclArn: setting(this, "WebAclArn"),
      trustedOrigins: [data.staff.issuerOrigin, data.staff.signInOrigin],
    });
    new PageCopier(this, "Copier", {
      stage,
      siteDir: props.siteDir,
      bucket: site.bucket,
      distribution: site.distribution,
    });
    const host = stage.domain?.hostName ?? site.distribution.distributionDomainName;
    new CfnOutput(this, "SiteUrl", { value: `https://${host}` });
    new CfnOutput(this, "DistributionDomainName", { value: site.distribution.distributionDomainName });
  }
}
