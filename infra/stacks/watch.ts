import type { CatalogRow } from "@sip/functions/row";
import { CfnOutput, Stack, type StackProps, Token } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import type { Construct } from "constructs";
import { concurrencySymptoms, smsSymptoms } from "../constructs/account-symptoms.ts";
import { AlarmsTopic } from "../constructs/alarms-topic.ts";
import { apiSymptoms } from "../constructs/api-symptoms.ts";
import { codeBudgetSymptom } from "../constructs/code-budget-symptom.ts";
import { ImpactAlarm } from "../constructs/impact-alarm.ts";
import { OverviewDashboard } from "../constructs/overview-dashboard.ts";
import { setting } from "../constructs/setting.ts";
import type { Symptom } from "../constructs/symptom.ts";
import { tableSymptoms } from "../constructs/table-symptoms.ts";
import { constructId, resourceName } from "../names.ts";
import type { Stage } from "../stages.ts";
import { ConceptWatchStack } from "./concept-watch.ts";

export interface WatchStackProps extends StackProps {
  readonly stage: Stage;
  readonly rows: readonly CatalogRow[];
  readonly api: HttpApi;
}

/** What tells operators that people are hurt, and whom: one alarm for each thing that functions share, and a stack within it for each concept. */
export class WatchStack extends Stack {
  constructor(scope: Construct, id: string, props: WatchStackProps) {
    super(scope, id, props);
    const { stage, rows, api } = props;
    const operators = new AlarmsTopic(this, "OperatorAlarms", {
      topicName: resourceName(stage, "operator-alarms"),
      displayName: "SIP: alarms",
    });
    const watch = (about: string, symptoms: readonly Symptom[]): void => {
      new ImpactAlarm(this, constructId(about), { stage, about, symptoms, tell: operators });
    };
    for (const [concept, own = []] of Object.entries(Object.groupBy(rows, (row) => row.concept))) {
      new ConceptWatchStack(this, `${constructId(concept)}Alarms`, { stage, concept, rows: own, tell: operators });
    }
    watch("api", apiSymptoms(stage, api.apiId));
    watch("table", tableSymptoms(stage));
    watch("code-budget", [codeBudgetSymptom(stage)]);
    if (stage.tellsOfAccount) {
      watch("sms", smsSymptoms(Token.asNumber(setting(this, "SmsSpendingAlarmUsd"))));
      watch("concurrency", concurrencySymptoms(stage));
    }
    new OverviewDashboard(this, "Overview", { stage, rows, apiId: api.apiId });
    new CfnOutput(this, "OperatorAlarmsTopicArn", { value: operators.topicArn });
  }
}
