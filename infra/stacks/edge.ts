import { CfnOutput, Duration, Stack, type StackProps } from "aws-cdk-lib";
import { Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";
import type { Construct } from "constructs";
import { addressLimits } from "../constructs/address-limits.ts";
import { AlarmsTopic } from "../constructs/alarms-topic.ts";
import { ImpactAlarm } from "../constructs/impact-alarm.ts";
import { blockedRequests, WebAcl } from "../constructs/web-acl.ts";
import { constructId, resourceName } from "../names.ts";
import type { Stage } from "../stages.ts";

/**
 * What CloudFront takes from us-east-1 only: the web ACL. Its metrics are there as well, and an alarm sees those of its own
 * region only, so the alarms and their topic stand beside it.
 */
export class EdgeStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps & { readonly stage: Stage }) {
    super(scope, id, props);
    const { stage } = props;
    const webAcl = new WebAcl(this, "WebAcl", stage);
    const operators = new AlarmsTopic(this, "OperatorAlarms", {
      topicName: resourceName(stage, "edge-alarms"),
      displayName: "SIP: alarms",
    });
    for (const { name, alarmAbove, whoIsHurt } of addressLimits) {
      new ImpactAlarm(this, constructId(name), {
        alarmName: resourceName(stage, `address-limit-${name}`),
        whoIsHurt,
        whatHappened: `The web ACL's rule "${name}" refused more than ${alarmAbove} requests in five minutes.`,
        metric: new Metric({
          ...blockedRequests(stage, name),
          statistic: Stats.SUM,
          period: Duration.minutes(5),
        }),
        above: alarmAbove,
        tell: operators,
      });
    }
    new CfnOutput(this, "WebAclArn", { value: webAcl.attrArn });
    new CfnOutput(this, "EdgeAlarmsTopicArn", { value: operators.topicArn });
  }
}
