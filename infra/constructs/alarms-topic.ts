import { Aws } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { AlertsTopic } from "./alerts-topic.ts";

/**
 * A topic to which alarms may publish. A new topic has a policy that admits CloudWatch; a policy of our own, even one
 * about TLS only, replaces it.
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
