import { Duration } from "aws-cdk-lib";
import { Dashboard, GraphWidget, type IMetric, Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";
import type { Construct } from "constructs";
import { resourceName } from "../names.ts";
import { edgeRegion, type Stage } from "../stages.ts";
import { addressLimits } from "./address-limits.ts";
import { oldestMessageAge } from "./queue-metrics.ts";
import { tooManyMetric } from "./refusal-metrics.ts";
import { throttledRequests } from "./table-metrics.ts";
import { blockedRequests } from "./web-acl.ts";

export interface OverviewDashboardProps {
  readonly stage: Stage;
  readonly apiId: string;
  /** Functions whose failure means that somebody is not told, or cannot book. */
  readonly functionNames: readonly string[];
  readonly deadLetterQueueNames: readonly string[];
  /** Functions that work waits for in a queue. */
  readonly queuedFunctionNames: readonly string[];
  readonly countedRefusals: readonly { readonly namespace: string; readonly metricName: string }[];
}

/** One screen: is the API well, do the functions work, does anything lie dead, who is turned away. */
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
    const inFiveMinutes = { statistic: Stats.SUM, period: Duration.minutes(5) };
    this.addWidgets(
      new GraphWidget({
        title: "Turned away: 429 of the API, and by address at the edge",
        left: [new Metric({ ...tooManyMetric(props.stage), ...inFiveMinutes })],
        right: addressLimits.map(
          ({ name }) =>
            new Metric({ ...blockedRequests(props.stage, name), ...inFiveMinutes, region: edgeRegion, label: name }),
        ),
        width: 12,
      }),
      new GraphWidget({
        title: "Refusals that say something when there are many",
        left: props.countedRefusals.map((metric) => new Metric({ ...metric, ...inFiveMinutes })),
        width: 12,
      }),
    );
    this.addWidgets(
      new GraphWidget({
        title: "Requests that the table turned away",
        left: [throttledRequests(props.stage, "Read"), throttledRequests(props.stage, "Write")],
        width: 12,
      }),
      new GraphWidget({
        title: "How long the oldest work has waited (s)",
        left: props.queuedFunctionNames.map((name) => oldestMessageAge(props.stage, name)),
        width: 12,
      }),
    );
  }
}
