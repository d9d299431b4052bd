import { synthesized } from "../support/infra/synthesized.ts";
import { ofType } from "../support/infra/template-text.ts";

const { Service: service } = await synthesized("production");

/** What in production's logs is counted as a metric. */
export const countingFilter = (metricName: string): Readonly<Record<string, unknown>> => {
  const found = ofType(service, "AWS::Logs::MetricFilter").find(([, { Properties }]) =>
    (Properties.MetricTransformations as { MetricName: string }[]).some((one) => one.MetricName === metricName),
  );
  if (found === undefined) throw new Error(`nothing counts ${metricName}`);
  return found[1].Properties;
};
