import { Duration } from "aws-cdk-lib";
import { Dashboard, GraphWidget, type IMetric, Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";
import type { Construct } from "constructs";
import { resourceName } from "../names.ts";
import type { Stage } from "../stages.ts";

export interface OverviewDashboardProps {
  readonly stage: Stage;
  readonly apiId: string;
  /** Functions whose failure means that somebody is not told, or cannot book. */
  readonly functionNames: readonly string[];
  readonly deadLetterQueueNames: readonly string[];
}

/** One screen: is the API well, do the functions work, does anything lie dead. */
export class OverviewDashboard extends Dashboard {
  constructor(scope: Construct, id: string, props: OverviewDashboardProps) {
    super(scope, id, { dashboardName: resourceName(props.stage, "overview") });
    const api = (metricName: string, statistic: string): IMetric =>
      new Metric({
        namespace: "AWS/ApiGateway",
        metricName,
        dimensionsMap: { ApiId: props.apiId },
        statistic,
        period: Duration.minutes(5),
      });
    const errors = props.functionNames.map(
      (name) =>
        new Metric({
          namespace: "AWS/Lambda",
          metricName: "Errors",
          dimensionsMap: { FunctionName: name },
          statistic: Stats.SUM,
          period: Duration.minutes(5),
          label: name,
        }),
    );
    const deadLetters = props.deadLetterQueueNames.map(
      (name) =>
        new Metric({
          namespace: "AWS/SQS",
          metricName: "ApproximateNumberOfMessagesVisible",
          dimensionsMap: { QueueName: name },
          statistic: Stats.MAXIMUM,
          period: Duration.minutes(5),
          label: name,
        }),
    );
    this.addWidgets(
      new GraphWidget({
        title: "Requests, and those that failed by our fault",
        left: [api("Count", Stats.SUM)],
        right: [api("5xx", Stats.SUM)],
        width: 12,
      }),
      new GraphWidget({
        title: "How long people wait for an answer (ms)",
        left: [api("Latency", Stats.p(50)), api("Latency", Stats.p(95))],
        width: 12,
      }),
    );
    this.addWidgets(
      new GraphWidget({ title: "Failed runs", left: errors, width: 12 }),
      new GraphWidget({ title: "Dead letters", left: deadLetters, width: 12 }),
    );
  }
}
