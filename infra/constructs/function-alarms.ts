import type { CountedRefusal, FunctionRow } from "@sip/functions/row";
import { Duration } from "aws-cdk-lib";
import { Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import { Construct } from "constructs";
import { deadLetterQueueName, resourceName } from "../names.ts";
import type { Stage } from "../stages.ts";
import { faultMetric } from "./fault-metric.ts";
import { ImpactAlarm } from "./impact-alarm.ts";
import { oldestMessageAge } from "./queue-metrics.ts";
import { refusalMetric } from "./refusal-metrics.ts";

export interface FunctionAlarmsProps {
  readonly stage: Stage;
  readonly row: FunctionRow;
  readonly tell: ITopic;
}

/** A stream is kept for a day. After a quarter of an hour nobody has been told anything that happened since. */
const streamMayWait = Duration.minutes(15);

/** The alarms that follow from a row: it logs a fault, it fails, it is refused, its work lies dead, its stream or its queue waits. */
export class FunctionAlarms extends Construct {
  readonly #props: FunctionAlarmsProps;

  constructor(scope: Construct, id: string, props: FunctionAlarmsProps) {
    super(scope, id);
    this.#props = props;
    const { row } = props;
    this.#watchFaults();
    this.#watch("Errors", "Errors", 0, `${row.name} failed.`);
    this.#watch("Throttles", "Throttles", 0, `${row.name} was refused a place to run.`);
    if (row.trigger.kind === "changes") {
      const what = `${row.name} is ${streamMayWait.toMinutes()} minutes behind the table.`;
      this.#watch("Behind", "IteratorAge", streamMayWait.toMilliseconds(), what, Stats.MAXIMUM);
    }
    if (row.trigger.kind === "facts") this.#watchWaiting(row.trigger.mayWaitSeconds);
    if (row.countedRefusal !== undefined) this.#watchRefusals(row.countedRefusal);
    if (row.trigger.kind === "changes" || row.trigger.kind === "facts" || row.trigger.kind === "schedule") {
      this.#watchDeadLetters();
    }
  }

  #watch(id: string, metricName: string, above: number, whatHappened: string, statistic: string = Stats.SUM): void {
    const { stage, row, tell } = this.#props;
    new ImpactAlarm(this, id, {
      alarmName: resourceName(stage, `${row.name}-${id.toLowerCase()}`),
      whoIsHurt: row.errorImpact,
      whatHappened,
      metric: new Metric({
        namespace: "AWS/Lambda",
        metricName,
        dimensionsMap: { FunctionName: resourceName(stage, row.name) },
        statistic,
        period: Duration.minutes(5),
      }),
      above,
      tell,
    });
  }

  #watchFaults(): void {
    const { stage, row, tell } = this.#props;
    const { metricNamespace: namespace, metricName } = faultMetric(stage, row.name);
    new ImpactAlarm(this, "Faults", {
      alarmName: resourceName(stage, `${row.name}-faults`),
      whoIsHurt: row.errorImpact,
      whatHappened: `${row.name} logged a fault.`,
      metric: new Metric({ namespace, metricName, statistic: Stats.SUM, period: Duration.minutes(5) }),
      above: 0,
      tell,
    });
  }

  #watchWaiting(mayWaitSeconds: number): void {
    const { stage, row, tell } = this.#props;
    new ImpactAlarm(this, "Waiting", {
      alarmName: resourceName(stage, `${row.name}-waiting`),
      whoIsHurt: row.errorImpact,
      whatHappened: `Work of ${row.name} has waited for more than ${mayWaitSeconds} seconds.`,
      metric: oldestMessageAge(stage, row.name),
      above: mayWaitSeconds,
      tell,
    });
  }

  #watchRefusals({ kind, above, whoIsHurt }: CountedRefusal): void {
    const { stage, row, tell } = this.#props;
    new ImpactAlarm(this, "Refusals", {
      alarmName: resourceName(stage, `${row.name}-${kind}`),
      whoIsHurt,
      whatHappened: `${row.name} refused more than ${above} times in five minutes: ${kind}.`,
      metric: new Metric({
        ...refusalMetric(stage, row.name, kind),
        statistic: Stats.SUM,
        period: Duration.minutes(5),
      }),
      above,
      tell,
    });
  }

  #watchDeadLetters(): void {
    const { stage, row, tell } = this.#props;
    const queueName = deadLetterQueueName(stage, row.name);
    new ImpactAlarm(this, "DeadLetters", {
      alarmName: queueName,
      whoIsHurt: row.errorImpact,
      whatHappened: `Work of ${row.name} failed for good and waits in ${queueName}.`,
      metric: new Metric({
        namespace: "AWS/SQS",
        metricName: "ApproximateNumberOfMessagesVisible",
        dimensionsMap: { QueueName: queueName },
        statistic: Stats.MAXIMUM,
        period: Duration.minutes(1),
      }),
      above: 0,
      tell,
    });
  }
}
