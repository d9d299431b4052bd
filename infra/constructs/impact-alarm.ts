import {
  Alarm,
  AlarmRule,
  AlarmState,
  ComparisonOperator,
  CompositeAlarm,
  TreatMissingData,
} from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import { Construct } from "constructs";
import { constructId, resourceName } from "../names.ts";
import type { Stage } from "../stages.ts";
import type { Symptom } from "./symptom.ts";

export interface ImpactAlarmProps {
  readonly stage: Stage;
  /** What it is about; also its name, after that of the stage. */
  readonly about: string;
  readonly symptoms: readonly Symptom[];
  readonly tell: ITopic;
}

/**
 * The one alarm about a function, or about something that functions share. It rings at the first of its symptoms, and
 * says once when all are gone. Each symptom has its own alarm, which tells nobody: the mail names the one that began.
 */
export class ImpactAlarm extends Construct {
  constructor(scope: Construct, id: string, { stage, about, symptoms, tell }: ImpactAlarmProps) {
    super(scope, id);
    const seen = symptoms.map((symptom) => AlarmRule.fromAlarm(this.#alarmOf(stage, symptom), AlarmState.ALARM));
    const impacts = [...new Set(symptoms.map(({ whoIsHurt }) => whoIsHurt))];
    const alarm = new CompositeAlarm(this, "Alarm", {
      compositeAlarmName: resourceName(stage, about),
      alarmDescription: `${impacts.join(" Or: ")} ${whatToDo}`,
      alarmRule: AlarmRule.anyOf(...seen),
    });
    alarm.addAlarmAction(new SnsAction(tell));
    alarm.addOkAction(new SnsAction(tell));
  }

  #alarmOf(stage: Stage, { name, whoIsHurt, whatHappened, metric, limit, periods }: Symptom): Alarm {
    const isTooMuch = "above" in limit;
    return new Alarm(this, constructId(name), {
      alarmName: resourceName(stage, name),
      alarmDescription: `${whoIsHurt} ${whatHappened} ${whatToDo}`,
      metric,
      threshold: isTooMuch ? limit.above : limit.below,
      comparisonOperator: isTooMuch
        ? ComparisonOperator.GREATER_THAN_THRESHOLD
        : ComparisonOperator.LESS_THAN_THRESHOLD,
      evaluationPeriods: periods ?? 1,
      treatMissingData: isTooMuch ? TreatMissingData.NOT_BREACHING : TreatMissingData.BREACHING,
    });
  }
}

const whatToDo = 'What to do: docs/OPERATIONS.md, "Alarms".';
