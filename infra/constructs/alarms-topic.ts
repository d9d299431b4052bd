import { Aws } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { AlertsTopic } from "./alerts-topic.ts";

/**
 * A topic that alarms may tell. SNS lets CloudWatch in by the policy that every new topic has; a policy of one's own, and be
 * it only about TLS, takes that one's place.
 * https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html
 */
export class AlarmsTopic extends AlertsTopic {
  constructor(...topic: ConstructorParameters<typeof AlertsTopic>) {
    super(...topic);
    this.addToResourcePolicy(
      new PolicyStatement({
        sid: "AlarmsOfThisAccount",
        principals: [new ServicePrincipal("cloudwatch.amazonaws.com")],
        actions: ["sns:Publish"],
        resources: [this.topicArn],
        conditions: { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } },
      }),
    );
  }
}
