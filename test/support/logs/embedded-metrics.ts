import * as z from "zod/mini";

const name = z.string().check(z.minLength(1), z.maxLength(1024));

/**
 * The metadata of a line in the embedded metric format, with no member more than the specification names.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
const Metadata = z.strictObject({
  Timestamp: z.int(),
  CloudWatchMetrics: z.array(
    z.strictObject({
      Namespace: name,
      Dimensions: z.array(z.array(name).check(z.maxLength(30))).check(z.minLength(1)),
      Metrics: z
        .array(z.strictObject({ Name: name, Unit: z.literal("Count") }))
        .check(z.minLength(1), z.maxLength(100)),
    }),
  ),
});

export interface Counted {
  readonly metric: string;
  readonly namespace: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly value: number;
}

/** What CloudWatch counts by a line; nothing for a line without metadata. Throws where a member that it needs is not at the root. */
export const countedBy = (line: Readonly<Record<string, unknown>>): Counted[] => {
  if (line._aws === undefined) return [];
  return Metadata.parse(line._aws).CloudWatchMetrics.flatMap(({ Namespace: namespace, Dimensions, Metrics }) =>
    Metrics.flatMap(({ Name: metric }) =>
      Dimensions.map((names) => ({
        metric,
        namespace,
        dimensions: Object.fromEntries(names.map((each) => [each, name.parse(line[each])])),
        value: z.number().parse(line[metric]),
      })),
    ),
  );
};
