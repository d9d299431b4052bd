import { evaluateMath, type Series } from "./metric-math.ts";

/** An alarm on metric math, as the template has it. */
export interface MathAlarm {
  readonly Metrics: readonly {
    readonly Id: string;
    readonly Expression?: string;
    readonly MetricStat?: { readonly Metric: { readonly MetricName: string }; readonly Period: number };
  }[];
  readonly Threshold: number;
  readonly ComparisonOperator: string;
  readonly EvaluationPeriods: number;
  readonly TreatMissingData: string;
}

export interface Played {
  /** When something was counted, in epoch milliseconds, by the name of the metric. */
  readonly counted: Readonly<Record<string, readonly number[]>>;
  readonly fromMs: number;
  readonly untilMs: number;
  /** How late CloudWatch shows what was counted. */
  readonly shownAfterMs: number;
  readonly emptyStaysEmpty: boolean;
}

/** What CloudWatch looks at beyond the evaluated periods: its documentation's example has two. */
const periodsBeyond = 2;

/** The instants at which the alarm began to ring, and at which it was quiet again, looked at each minute. */
export const playAlarm = (alarm: MathAlarm, played: Played): { readonly rang: string[]; readonly quiet: string[] } => {
  const rang: string[] = [];
  const quiet: string[] = [];
  let rings = false;
  for (let now = played.fromMs; now <= played.untilMs; now += 60_000) {
    const nowRings = isBreached(alarm, dataPoints(alarm, played, now));
    if (nowRings !== rings) (nowRings ? rang : quiet).push(new Date(now).toISOString());
    rings = nowRings;
  }
  return { rang, quiet };
};

/**
 * The values of the evaluation range, the oldest first. Periods slide with the minute at which the alarm is looked at, and a value
 * belongs to the instant at which its period begins.
 */
const dataPoints = (alarm: MathAlarm, played: Played, now: number): (number | undefined)[] => {
  const { counted, shownAfterMs, emptyStaysEmpty } = played;
  const periodMs = 1_000 * Number(alarm.Metrics.find(({ MetricStat }) => MetricStat !== undefined)?.MetricStat?.Period);
  const instants = Array.from(
    { length: alarm.EvaluationPeriods + periodsBeyond },
    (_, ago) => now - (ago + 1) * periodMs,
  ).reverse();
  const sums = (name: string): Series => {
    const shown = (counted[name] ?? []).filter((at) => at + shownAfterMs <= now);
    const sum = (from: number) => shown.filter((at) => at >= from && at < from + periodMs).length;
    return new Map(instants.map((from): [number, number] => [from, sum(from)]).filter(([, value]) => value > 0));
  };
  const metrics = Object.fromEntries(
    alarm.Metrics.flatMap(({ Id, MetricStat }) =>
      MetricStat === undefined ? [] : [[Id, sums(MetricStat.Metric.MetricName)]],
    ),
  );
  const expression = alarm.Metrics.find(({ Expression }) => Expression !== undefined)?.Expression ?? "";
  const values = evaluateMath(expression, { metrics, instants, emptyStaysEmpty });
  return instants.map((instant) => values.get(instant));
};

/**
 * Of the values that there are the youngest count; what is missing is filled in only where they are too few, however old they are.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html
 */
export const isBreached = (
  alarm: Pick<MathAlarm, "Threshold" | "ComparisonOperator" | "EvaluationPeriods" | "TreatMissingData">,
  points: readonly (number | undefined)[],
): boolean => {
  const there = points.filter((point) => point !== undefined).slice(-alarm.EvaluationPeriods);
  const isAbove = alarm.ComparisonOperator === "GreaterThanThreshold";
  const breaching = there.filter((point) => (isAbove ? point > alarm.Threshold : point < alarm.Threshold)).length;
  const missing = alarm.TreatMissingData === "breaching" ? alarm.EvaluationPeriods - there.length : 0;
  return breaching + missing >= alarm.EvaluationPeriods;
};
