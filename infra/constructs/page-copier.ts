import { CfnElement, Duration, RemovalPolicy, Stack } from "aws-cdk-lib";
import type { Distribution } from "aws-cdk-lib/aws-cloudfront";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import { BucketDeployment, CacheControl, Source } from "aws-cdk-lib/aws-s3-deployment";
import { Construct } from "constructs";
import { resourceName } from "../names.ts";
import type { Stage } from "../stages.ts";
import { acknowledge } from "./acknowledge.ts";
import { logRetentionOf } from "./log-retention.ts";

export interface PageCopierProps {
  readonly stage: Stage;
  /** Folder of the built pages. */
  readonly siteDir: string;
  readonly bucket: IBucket;
  readonly distribution: Distribution;
}

/** Copies the built pages to the bucket, and says how long browsers may keep them. */
export class PageCopier extends Construct {
  constructor(scope: Construct, id: string, props: PageCopierProps) {
    super(scope, id);
    const { stage, bucket } = props;
    const copies = {
      sources: [Source.asset(props.siteDir)],
      destinationBucket: bucket,
      memoryLimit: 256,
      logGroup: new LogGroup(this, "Log", {
        logGroupName: `/aws/lambda/${resourceName(stage, "page-copier")}`,
        retention: logRetentionOf(stage),
        removalPolicy: RemovalPolicy.DESTROY,
      }),
    };
    // Their names contain a hash of their content. Old ones stay: somebody may have yesterday's page open.
    const assets = new BucketDeployment(this, "Assets", {
      ...copies,
      exclude: ["*"],
      include: ["assets/*"],
      prune: false,
      cacheControl: [CacheControl.setPublic(), CacheControl.maxAge(Duration.days(365)), CacheControl.immutable()],
    });
    const pages = new BucketDeployment(this, "Pages", {
      ...copies,
      exclude: ["assets/*"],
      cacheControl: [CacheControl.noCache()],
      distribution: props.distribution,
      distributionPaths: ["/*"],
    });
    pages.node.addDependency(assets);
    this.#acknowledgeProvider(bucket);
  }

  #acknowledgeProvider(bucket: IBucket): void {
    const stack = Stack.of(this);
    const provider = stack.node.children.find((child) => child.node.id.startsWith("Custom::CDKBucketDeployment"));
    if (provider === undefined) throw new Error("the CDK's bucket deployment has no provider any more");
    const resource = bucket.node.defaultChild;
    if (!(resource instanceof CfnElement)) throw new Error("the bucket of the pages has no CloudFormation resource");
    acknowledge(provider, "L1", "The CDK brings this function and its runtime.");
    const theirs = "The CDK's own copying function, which runs at deployment only; its rights are written there.";
    const finding = (text: string) => acknowledge(provider, "IAM5", theirs, text);
    acknowledge(
      provider,
      "IAM4",
      theirs,
      "Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole",
    );
    for (const action of ["GetObject", "GetBucket", "List", "DeleteObject", "Abort"]) finding(`Action::s3:${action}*`);
    finding("Resource::*");
    finding(`Resource::<${stack.getLogicalId(resource)}.Arn>/*`);
    finding(`Resource::arn:aws:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-${stack.region}/*`);
  }
}
