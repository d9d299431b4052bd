import { indexes } from "@sip/storage-dynamodb/indexes";
import { Duration } from "aws-cdk-lib";
import { Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";
import { mainTableName } from "../names.ts";
import type { Stage } from "../stages.ts";

export type Access = "Read" | "Write";

/**
 * Requests that DynamoDB refused because there were too many. It counts the table and each of its indexes separately.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/metrics-dimensions.html
 */
export const throttledRequests = (stage: Stage, access: Access): readonly Metric[] =>
  [undefined, ...Object.values(indexes).map(({ name }) => name)].map(
    (index) =>
      new Metric({
        namespace: "AWS/DynamoDB",
        metricName: `${access}ThrottleEvents`,
        dimensionsMap: {
          TableName: mainTableName(stage),
          ...(index !== undefined && { GlobalSecondaryIndexName: index }),
        },
        statistic: Stats.SUM,
        period: Duration.minutes(5),
        label: `${access.toLowerCase()}s of ${index ?? "the table"}`,
      }),
  );
