import type { FunctionRow } from "@sip/functions/row";
import { Duration } from "aws-cdk-lib";
import { Dashboard, GraphWidget, type IMetric, Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";
import type { Construct } from "constructs";
import { resourceName } from "../names.ts";
import { edgeRegion, type Stage } from "../stages.ts";
import { claimedRuns, concurrentRuns } from "./account-metrics.ts";
import { addressLimits } from "./address-limits.ts";
import { apiMetric } from "./api-metrics.ts";
import { businessNumber } from "./business-numbers.ts";
import { functionMetric } from "./function-metrics.ts";
import { deadLetters, oldestMessageAge, owedItems } from "./queue-metrics.ts";
import { refusalMetric, tooManyMetric } from "./refusal-metrics.ts";
import { throttledRequests } from "./table-metrics.ts";
import { blockedRequests } from "./web-acl.ts";

export interface OverviewDashboardProps {
  readonly stage: Stage;
  readonly rows: readonly FunctionRow[];
  readonly apiId: string;
}

interface Graph {
  readonly title: string;
  readonly left: readonly IMetric[];
  readonly right?: readonly IMetric[];
}

/** One screen: do people get what they come for, is the API well, do the functions work, what waits, who is turned away. */
export class OverviewDashboard extends Dashboard {
  constructor(scope: Construct, id: string, { stage, rows, apiId }: OverviewDashboardProps) {
    super(scope, id, { dashboardName: resourceName(stage, "overview") });
    const graphs = [
      ...business(stage),
      ...api(apiId),
      ...functions(stage, rows),
      ...turnedAway(stage, rows),
      ...room(stage, rows),
    ];
    const widgets = graphs.map(
      ({ title, left, right = [] }) => new GraphWidget({ title, left: [...left], right: [...right], width: 12 }),
    );
    for (let first = 0; first < widgets.length; first += 2) this.addWidgets(...widgets.slice(first, first + 2));
  }
}

const inFiveMinutes = { statistic: Stats.SUM, period: Duration.minutes(5) };

const business = (stage: Stage): readonly Graph[] => [
  { title: "What people come for", left: (["bookings", "codes"] as const).map((name) => businessNumber(stage, name)) },
  {
    title: "What people are told; on the right what went another way or came too late",
    left: (["whatsapp", "sms"] as const).map((channel) => businessNumber(stage, "notices", { channel })),
    right: (["fallbacks", "breaches"] as const).map((name) => businessNumber(stage, name)),
  },
];

const api = (apiId: string): readonly Graph[] => [
  {
    title: "Requests, and those that failed by our fault",
    left: [apiMetric(apiId, "Count", Stats.SUM)],
    right: [apiMetric(apiId, "5xx", Stats.SUM)],
  },
  {
    title: "How long people wait for an answer (ms)",
    left: [apiMetric(apiId, "Latency", Stats.p(50)), apiMetric(apiId, "Latency", Stats.p(95))],
  },
];

const functions = (stage: Stage, rows: readonly FunctionRow[]): readonly Graph[] => {
  const nobodyWaits = rows.filter(({ trigger }) => trigger.kind !== "http" && trigger.kind !== "authorizer");
  const followers = rows.flatMap(({ trigger }) => (trigger.kind === "changes" ? trigger.followers : []));
  return [
    { title: "Failed runs", left: rows.map(({ name }) => functionMetric(stage, name, "Errors")) },
    {
      title: "Runs that nobody waits for",
      left: nobodyWaits.map(({ name }) => functionMetric(stage, name, "Invocations")),
    },
    {
      title: "Dead letters; on the right what followers of the table owe",
      left: [...nobodyWaits, ...followers].map(({ name }) => deadLetters(stage, name)),
      right: followers.map(({ name }) => owedItems(stage, name)),
    },
    {
      title: "How long the oldest work has waited (s)",
      left: rows.filter(({ trigger }) => trigger.kind === "facts").map(({ name }) => oldestMessageAge(stage, name)),
    },
  ];
};

const turnedAway = (stage: Stage, rows: readonly FunctionRow[]): readonly Graph[] => [
  {
    title: "Turned away: 429 of the API, and by address at the edge",
    left: [new Metric({ ...tooManyMetric(stage), ...inFiveMinutes })],
    right: addressLimits.map(
      ({ name }) => new Metric({ ...blockedRequests(stage, name), ...inFiveMinutes, region: edgeRegion, label: name }),
    ),
  },
  {
    title: "Refusals that say something when there are many",
    left: rows.flatMap(({ name, countedRefusal }) =>
      countedRefusal === undefined
        ? []
        : [new Metric({ ...refusalMetric(stage, name, countedRefusal.kind), ...inFiveMinutes })],
    ),
  },
];

const room = (stage: Stage, rows: readonly FunctionRow[]): readonly Graph[] => [
  {
    title: "Requests that the table and its indexes turned away",
    left: throttledRequests(stage, "Write"),
    right: throttledRequests(stage, "Read"),
  },
  {
    title: `Runs of the whole account, of ${stage.concurrentRuns} that it may have, and those without a place`,
    left: [claimedRuns(), concurrentRuns()],
    right: rows.map(({ name }) => functionMetric(stage, name, "Throttles")),
  },
];
