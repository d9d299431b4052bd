import { Duration } from "aws-cdk-lib";
import { MathExpression, Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";
import type { Stage } from "../stages.ts";
import { apiMetric } from "./api-metrics.ts";
import { tooManyMetric } from "./refusal-metrics.ts";
import { type Symptom, sustained } from "./symptom.ts";

export const apiSymptoms = (stage: Stage, apiId: string): readonly Symptom[] => [
  {
    name: "api-failures",
    whoIsHurt: "People and officers get an error in place of an answer.",
    whatHappened: "More than one answer of the API in a hundred was 5xx, and more than ten were, within five minutes.",
    metric: new MathExpression({
      // A single fault rings for its own function. These are many faults without one function as the cause: the
      // gateway, or Lambda.
      expression: "IF(failed > 10, 100 * failed / asked, 0)",
      usingMetrics: { failed: apiMetric(apiId, "5xx", Stats.SUM), asked: apiMetric(apiId, "Count", Stats.SUM) },
      period: Duration.minutes(5),
      label: "failed, in a hundred",
    }),
    limit: { above: 1 },
  },
  {
    name: "api-slow",
    whoIsHurt: "People on phones wait so long that they press again or give up their seat.",
    whatHappened: "For a quarter of an hour one answer in twenty took more than 1.5 seconds.",
    metric: new MathExpression({
      // Fewer than twenty requests do not count: at night each of a few people may meet a cold start.
      expression: "IF(asked >= 20, slow, 0)",
      usingMetrics: { asked: apiMetric(apiId, "Count", Stats.SUM), slow: apiMetric(apiId, "Latency", Stats.p(95)) },
      period: Duration.minutes(5),
      label: "ms, where at least twenty were asked for",
    }),
    limit: { above: 1500 },
    periods: sustained,
  },
  {
    name: "api-too-many",
    whoIsHurt: "People are told to come again later: too many ask at once, or one caller takes the room of all.",
    whatHappened: "The API answered 429 more than a hundred times in five minutes.",
    metric: new Metric({ ...tooManyMetric(stage), statistic: Stats.SUM, period: Duration.minutes(5) }),
    // A few phones that ask for one code too many do not ring.
    limit: { above: 100 },
  },
];
