import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";

export interface ImpactAlarmProps {
  readonly alarmName: string;
  /** Who is hurt while this goes on, as a sentence. An alarm that hurts nobody is noise. */
  readonly whoIsHurt: string;
  /** What was seen, as a sentence. */
  readonly whatHappened: string;
  readonly metric: IMetric;
  /** The alarm goes off when the metric is above this. */
  readonly above: number;
  readonly evaluationPeriods?: number;
  readonly tell: ITopic;
}

/** An alarm that cannot be made without saying who is hurt. */
export class ImpactAlarm extends Alarm {
  constructor(scope: Construct, id: string, props: ImpactAlarmProps) {
    super(scope, id, {
      alarmName: props.alarmName,
      alarmDescription: `${props.whoIsHurt} ${props.whatHappened} What to do: docs/OPERATIONS.md, "Alarms".`,
      metric: props.metric,
      threshold: props.above,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: props.evaluationPeriods ?? 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    this.addAlarmAction(new SnsAction(props.tell));
    this.addOkAction(new SnsAction(props.tell));
  }
}
