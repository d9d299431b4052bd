import { Duration } from "aws-cdk-lib";
import { MathExpression } from "aws-cdk-lib/aws-cloudwatch";
import type { Stage } from "../stages.ts";
import type { Symptom } from "./symptom.ts";
import { type Access, throttledRequests } from "./table-metrics.ts";

export const tableSymptoms = (stage: Stage): readonly Symptom[] => (["Read", "Write"] as const).map(turnedAway(stage));

const turnedAway =
  (stage: Stage) =>
  (access: Access): Symptom => {
    const counted = throttledRequests(stage, access);
    return {
      name: `table-${access.toLowerCase()}-throttles`,
      whoIsHurt: "People are told to come again, through no fault of theirs.",
      whatHappened: `The table turned away more than 30 ${access.toLowerCase()}s in five minutes.`,
      metric: new MathExpression({
        // DynamoDB counts only while it refuses requests. AWS's documents disagree whether an alarm on its metrics
        // keeps its state when values are missing, whatever it was told about that. So it gets a 0.
        // https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html (TreatMissingData)
        expression: ["TIME_SERIES(0)", ...Object.keys(counted).map(idOf)].join(" + "),
        usingMetrics: Object.fromEntries(counted.map((metric, index) => [idOf(index), metric])),
        period: Duration.minutes(5),
        label: `${access.toLowerCase()}s turned away`,
      }),
      // A request is tried three times: thirty refusals are some ten people who were asked to try again.
      limit: { above: 30 },
    };
  };

const idOf = (index: string | number): string => `m${index}`;
