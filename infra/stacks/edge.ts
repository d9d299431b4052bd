import { CfnOutput, Duration, Stack, type StackProps } from "aws-cdk-lib";
import { Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";
import type { Construct } from "constructs";
import { type AddressLimit, addressLimits } from "../constructs/address-limits.ts";
import { AlarmsTopic } from "../constructs/alarms-topic.ts";
import { ImpactAlarm } from "../constructs/impact-alarm.ts";
import type { Symptom } from "../constructs/symptom.ts";
import { blockedRequests, WebAcl } from "../constructs/web-acl.ts";
import { resourceName } from "../names.ts";
import type { Stage } from "../stages.ts";

/**
 * CloudFront takes a web ACL only from us-east-1. Its metrics are there too, and an alarm sees only metrics of its own
 * region, so the alarms and their topic are in this stack.
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
    new ImpactAlarm(this, "AddressLimits", {
      stage,
      about: "address-limits",
      symptoms: addressLimits.map((limit) => refusedRequests(stage, limit)),
      tell: operators,
    });
    new CfnOutput(this, "WebAclArn", { value: webAcl.attrArn });
    new CfnOutput(this, "EdgeAlarmsTopicArn", { value: operators.topicArn });
  }
}

const refusedRequests = (stage: Stage, { name, alarmAbove, whoIsHurt }: AddressLimit): Symptom => ({
  name: `address-limit-${name}`,
  whoIsHurt,
  whatHappened: `The web ACL's rule "${name}" refused more than ${alarmAbove} requests in five minutes.`,
  metric: new Metric({ ...blockedRequests(stage, name), statistic: Stats.SUM, period: Duration.minutes(5) }),
  limit: { above: alarmAbove },
});
