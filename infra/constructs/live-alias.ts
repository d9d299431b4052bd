import type { FunctionRow } from "@sip/functions/row";
import { seededOffices } from "@sip/seed/seeded-offices";
import { TimeZone } from "aws-cdk-lib";
import { Schedule } from "aws-cdk-lib/aws-applicationautoscaling";
import { Alarm, type IAlarm } from "aws-cdk-lib/aws-cloudwatch";
import { LambdaDeploymentConfig, LambdaDeploymentGroup } from "aws-cdk-lib/aws-codedeploy";
import { Alias, type IVersion, type Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import type { Construct } from "constructs";
import { resourceName } from "../names.ts";
import { releaseWindows, type WeekMinute } from "../release-windows.ts";
import { reservesRuns, type Stage } from "../stages.ts";
import { acknowledge } from "./acknowledge.ts";

export interface LiveAliasProps {
  readonly stage: Stage;
  readonly row: FunctionRow;
  readonly target: LambdaFunction;
}

/**
 * Whether callers reach the function by an alias: only a version can be kept started, or get a part of the requests.
 */
export const hasLiveAlias = ({ warmAtRelease, shiftsSlowly }: FunctionRow): boolean =>
  warmAtRelease !== undefined || shiftsSlowly === true;

/** The version of a function that callers reach. */
export class LiveAlias extends Alias {
  constructor(scope: Construct, id: string, { stage, row, target }: LiveAliasProps) {
    super(scope, id, { aliasName: "live", version: target.currentVersion as IVersion });
    if (row.warmAtRelease !== undefined && reservesRuns(stage)) this.#standStarted(row.warmAtRelease);
    if (row.shiftsSlowly === true && stage.shiftsSlowly) this.#shiftSlowly(stage, row);
  }

  /** About 3 USD for each half hour: 450 instances of 1 GB. */
  #standStarted(instances: number): void {
    const scaling = this.addAutoScaling({ minCapacity: 0, maxCapacity: instances });
    for (const [index, { zone, from, until }] of releaseWindows(seededOffices).entries()) {
      const timeZone = TimeZone.of(zone);
      const between = { minCapacity: instances, maxCapacity: instances };
      scaling.scaleOnSchedule(`Start${index}`, { schedule: weekly(from), timeZone, ...between });
      const after = { minCapacity: 0, maxCapacity: 0 };
      scaling.scaleOnSchedule(`Stop${index}`, { schedule: weekly(until), timeZone, ...after });
    }
  }

  /**
   * CodeDeploy moves the requests, and moves them back when one of these alarms rings. Then the update of the stack
   * fails too, and CloudFormation undoes all its other changes.
   */
  #shiftSlowly(stage: Stage, { name }: FunctionRow): void {
    const alarms = [`${name}-errors`, `${name}-faults`, "api-failures"];
    const group = new LambdaDeploymentGroup(this, "Shift", {
      alias: this,
      deploymentConfig: LambdaDeploymentConfig.CANARY_10PERCENT_5MINUTES,
      alarms: alarms.map((alarm) => this.#alarm(resourceName(stage, alarm))),
      // The alarms are made after the functions, in another stack: at the first deployment there are none.
      ignorePollAlarmsFailure: true,
    });
    acknowledge(group, "IAM4", "AWS's own policy for this very role.", `Policy::${codeDeployPolicy}`);
  }

  #alarm(name: string): IAlarm {
    return Alarm.fromAlarmName(this, name, name);
  }
}

const codeDeployPolicy = "arn:<AWS::Partition>:iam::aws:policy/service-role/AWSCodeDeployRoleForLambdaLimited";

const weekdays = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"] as const;

const weekly = ({ weekday, hour, minute }: WeekMinute): Schedule =>
  Schedule.cron({ weekDay: weekdays[weekday - 1] ?? "", hour: String(hour), minute: String(minute) });
