import { kitLog } from "./kit-log.ts";
import { type Dimensions, metricNamespace } from "./metric.ts";

export type Count<Name extends string> = (name: Name, dimensions?: Omit<Dimensions, "Stage">) => void;

/**
 * Counts one of something by a line of the log, from which CloudWatch makes a metric (embedded metric format). That
 * costs no request, and nothing waits for it.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export const openCount =
  <Name extends string>(stage: string): Count<Name> =>
  (name, dimensions) => {
    const all: Dimensions = { Stage: stage, ...dimensions };
    const metric = {
      Namespace: metricNamespace,
      Dimensions: [Object.keys(all)],
      Metrics: [{ Name: name, Unit: "Count" }],
    };
    const counted = { ...all, [name]: 1, _aws: { Timestamp: Date.now(), CloudWatchMetrics: [metric] } };
    kitLog.info("number-counted", counted);
  };

/** The same work; its answers are counted. */
export const counting =
  <Asked extends readonly unknown[], Answer>(
    work: (...asked: Asked) => Promise<Answer>,
    look: (answer: Answer, ...asked: Asked) => void,
  ) =>
  async (...asked: Asked): Promise<Answer> => {
    const answer = await work(...asked);
    look(answer, ...asked);
    return answer;
  };
