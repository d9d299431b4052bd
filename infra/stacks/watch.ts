import { catalog } from "@sip/functions/catalog";
import type { FunctionRow } from "@sip/functions/row";
import { CfnOutput, Stack, type StackProps, Token } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import type { Construct } from "constructs";
import { concurrencySymptoms, smsSymptoms } from "../constructs/account-symptoms.ts";
import { AlarmsTopic } from "../constructs/alarms-topic.ts";
import { apiSymptoms } from "../constructs/api-symptoms.ts";
import { codeBudgetSymptom } from "../constructs/code-budget-symptom.ts";
import { followerSymptoms, functionSymptoms } from "../constructs/function-symptoms.ts";
import { ImpactAlarm } from "../constructs/impact-alarm.ts";
import { OverviewDashboard } from "../constructs/overview-dashboard.ts";
import { setting } from "../constructs/setting.ts";
import type { Symptom } from "../constructs/symptom.ts";
import { tableSymptoms } from "../constructs/table-symptoms.ts";
import { constructId, resourceName } from "../names.ts";
import type { Stage } from "../stages.ts";

export interface WatchStackProps extends StackProps {
  readonly stage: Stage;
  readonly api: HttpApi;
}

const rows: readonly FunctionRow[] = catalog;

/**
 * What tells operators that people are hurt, and whom: one alarm a function, one a follower of the table, and one for each thing that
 * functions share. While an alarm rings nothing new rings in it, so followers share none: what one of them owes hides nothing of another.
 */
export class WatchStack extends Stack {
  constructor(scope: Construct, id: string, props: WatchStackProps) {
    super(scope, id, props);
    const { stage, api } = props;
    const operators = new AlarmsTopic(this, "OperatorAlarms", {
      topicName: resourceName(stage, "operator-alarms"),
      displayName: "SIP: alarms",
    });
    const watch = (about: string, symptoms: readonly Symptom[]): void => {
      new ImpactAlarm(this, constructId(about), { stage, about, symptoms, tell: operators });
    };
    for (const row of rows) {
      watch(row.name, functionSymptoms(stage, row));
      if (row.trigger.kind !== "changes") continue;
      for (const follower of row.trigger.followers) watch(follower.name, followerSymptoms(stage, row, follower));
    }
    watch("api", apiSymptoms(stage, api.apiId));
    watch("table", tableSymptoms(stage));
    watch("code-budget", [codeBudgetSymptom(stage)]);
    if (stage.tellsOfAccount) {
      watch("sms", smsSymptoms(Token.asNumber(setting(this, "SmsSpendingAlarmUsd"))));
      watch("concurrency", concurrencySymptoms(stage));
    }
    new OverviewDashboard(this, "Overview", { stage, apiId: api.apiId });
    new CfnOutput(this, "OperatorAlarmsTopicArn", { value: operators.topicArn });
  }
}
