import { catalog } from "@sip/functions/catalog";
import type { FunctionRow } from "@sip/functions/row";
import { CfnOutput, Duration, Stack, type StackProps, Token } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import { Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";
import { AlarmsTopic } from "../constructs/alarms-topic.ts";
import { codeBudgetMetric } from "../constructs/code-budget-metric.ts";
import { FunctionAlarms } from "../constructs/function-alarms.ts";
import { ImpactAlarm } from "../constructs/impact-alarm.ts";
import { OverviewDashboard } from "../constructs/overview-dashboard.ts";
import { refusalMetric, tooManyMetric } from "../constructs/refusal-metrics.ts";
import { setting } from "../constructs/setting.ts";
import { throttledRequests } from "../constructs/table-metrics.ts";
import { constructId, deadLetterQueueName, resourceName } from "../names.ts";
import type { Stage } from "../stages.ts";

export interface WatchStackProps extends StackProps {
  readonly stage: Stage;
  readonly api: HttpApi;
}

const hasDeadLetters = ({ trigger }: FunctionRow): boolean => trigger.kind !== "http" && trigger.kind !== "authorizer";

/** What tells operators that people are hurt, and whom. */
export class WatchStack extends Stack {
  constructor(scope: Construct, id: string, props: WatchStackProps) {
    super(scope, id, props);
    const { stage, api } = props;
    const rows: readonly FunctionRow[] = catalog;
    const operators = new AlarmsTopic(this, "OperatorAlarms", {
      topicName: resourceName(stage, "operator-alarms"),
      displayName: "SIP: alarms",
    });
    for (const row of rows) new FunctionAlarms(this, constructId(row.name), { stage, row, tell: operators });
    this.#watchApi(stage, api, operators);
    this.#watchTable(stage, operators);
    this.#watchSms(stage, operators);
    this.#watchCodeBudget(stage, operators);
    new OverviewDashboard(this, "Overview", {
      stage,
      apiId: api.apiId,
      functionNames: rows.filter(hasDeadLetters).map((row) => resourceName(stage, row.name)),
      queuedFunctionNames: rows.filter(({ trigger }) => trigger.kind === "facts").map(({ name }) => name),
      countedRefusals: rows.flatMap(({ name, countedRefusal }) =>
        countedRefusal === undefined ? [] : [refusalMetric(stage, name, countedRefusal.kind)],
      ),
      deadLetterQueueNames: rows.filter(hasDeadLetters).map((row) => deadLetterQueueName(stage, row.name)),
    });
    new CfnOutput(this, "OperatorAlarmsTopicArn", { value: operators.topicArn });
  }

  #watchApi(stage: Stage, api: HttpApi, tell: ITopic): void {
    const metric = (metricName: string, statistic: string) =>
      new Metric({
        namespace: "AWS/ApiGateway",
        metricName,
        dimensionsMap: { ApiId: api.apiId },
        statistic,
        period: Duration.minutes(5),
      });
    new ImpactAlarm(this, "ApiFailures", {
      alarmName: resourceName(stage, "api-failures"),
      whoIsHurt: "People and officers get an error in place of an answer.",
      whatHappened: "The API answered 5xx.",
      metric: metric("5xx", Stats.SUM),
      above: 0,
      tell,
    });
    new ImpactAlarm(this, "ApiSlow", {
      alarmName: resourceName(stage, "api-slow"),
      whoIsHurt: "People on phones wait so long that they press again or give up their place.",
      whatHappened: "For a quarter of an hour one answer in twenty took more than 1.5 seconds.",
      metric: metric("Latency", Stats.p(95)),
      above: 1500,
      evaluationPeriods: 3,
      tell,
    });
    new ImpactAlarm(this, "ApiTooMany", {
      alarmName: resourceName(stage, "api-too-many"),
      whoIsHurt: "People are told to come again later: too many ask at once, or one caller takes the room of all.",
      whatHappened: "The API answered 429 more than a hundred times in five minutes.",
      metric: new Metric({ ...tooManyMetric(stage), statistic: Stats.SUM, period: Duration.minutes(5) }),
      // A few phones that ask for one code too many are none of it.
      above: 100,
      tell,
    });
  }

  /** The SDK tries each request three times: thirty that were throttled are some ten people who were told to come again. */
  #watchTable(stage: Stage, tell: ITopic): void {
    for (const kind of ["Read", "Write"] as const) {
      new ImpactAlarm(this, `Table${kind}Throttles`, {
        alarmName: resourceName(stage, `table-${kind.toLowerCase()}-throttles`),
        whoIsHurt: "People wait for seconds and are then told to come again, through no fault of theirs.",
        whatHappened: `The table turned away more than 30 ${kind.toLowerCase()}s in five minutes.`,
        metric: throttledRequests(stage, kind),
        above: 30,
        tell,
      });
    }
  }

  #watchCodeBudget(stage: Stage, tell: ITopic): void {
    const { metricNamespace: namespace, metricName } = codeBudgetMetric(stage);
    new ImpactAlarm(this, "CodeBudgetSpent", {
      alarmName: resourceName(stage, "code-budget-spent"),
      whoIsHurt: "Applicants with a new phone get no code on a channel until midnight in Jakarta.",
      whatHappened: "The day's budget of codes to phones without a booking is spent.",
      metric: new Metric({ namespace, metricName, statistic: Stats.SUM, period: Duration.minutes(5) }),
      above: 0,
      tell,
    });
  }

  /** SNS takes every SMS and says later, and only here, that it did not send it. The metrics are the account's, not a stage's. */
  #watchSms(stage: Stage, tell: ITopic): void {
    new ImpactAlarm(this, "SmsSpending", {
      alarmName: resourceName(stage, "sms-spending"),
      whoIsHurt:
        "Who has no WhatsApp gets no message and no code for the rest of the month once AWS's limit is reached.",
      whatHappened: "The month's SMS cost nearly what AWS allows.",
      metric: new Metric({
        namespace: "AWS/SNS",
        metricName: "SMSMonthToDateSpentUSD",
        statistic: Stats.MAXIMUM,
        period: Duration.hours(1),
      }),
      above: Token.asNumber(setting(this, "SmsSpendingAlarmUsd")),
      tell,
    });
    new ImpactAlarm(this, "SmsFailures", {
      alarmName: resourceName(stage, "sms-failures"),
      whoIsHurt: "Who has no WhatsApp gets no message and no code.",
      whatHappened: "More SMS failed within an hour than a few phones that are switched off.",
      metric: new Metric({
        namespace: "AWS/SNS",
        metricName: "NumberOfNotificationsFailed",
        // What SNS counts all SMS under that go to a number and not to a topic.
        dimensionsMap: { PhoneNumber: "PhoneNumberDirect" },
        statistic: Stats.SUM,
        period: Duration.hours(1),
      }),
      // A tenth of an office's hour: 300 visitors a day are about 1,200 messages in twelve hours.
      above: 10,
      tell,
    });
  }
}
