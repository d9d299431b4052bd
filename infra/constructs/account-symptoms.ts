import { Duration } from "aws-cdk-lib";
import { Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";
import type { Stage } from "../stages.ts";
import { claimedRuns } from "./account-metrics.ts";
import { type Symptom, sustained } from "./symptom.ts";

/** SNS accepts every SMS. Only these metrics say later that it did not send one. */
export const smsSymptoms = (spendingAlarmUsd: number): readonly Symptom[] => [
  {
    name: "sms-spending",
    whoIsHurt: "Who has no WhatsApp gets no message and no code for the rest of the month once AWS's limit is reached.",
    whatHappened: "The month's SMS cost nearly what AWS allows.",
    metric: new Metric({
      namespace: "AWS/SNS",
      metricName: "SMSMonthToDateSpentUSD",
      statistic: Stats.MAXIMUM,
      period: Duration.hours(1),
    }),
    limit: { above: spendingAlarmUsd },
  },
  {
    name: "sms-failures",
    whoIsHurt: "Who has no WhatsApp gets no message and no code.",
    whatHappened: "More SMS failed within an hour than a few phones that are switched off.",
    metric: new Metric({
      namespace: "AWS/SNS",
      metricName: "NumberOfNotificationsFailed",
      // SNS counts all SMS to a number, and not to a topic, under this name.
      dimensionsMap: { PhoneNumber: "PhoneNumberDirect" },
      statistic: Stats.SUM,
      period: Duration.hours(1),
    }),
    // A tenth of an office's messages in an hour: 300 visitors a day are about 1,200 messages in twelve hours.
    limit: { above: 10 },
  },
];

/** Rings before no run is free. Then functions without reserved runs are refused: in a new account, all of them. */
export const concurrencySymptoms = (stage: Stage): readonly Symptom[] => [
  {
    name: "concurrency-claimed",
    whoIsHurt: "Whoever comes next is turned away with an error, at the counter as well.",
    whatHappened: `For a quarter of an hour nine in ten of the account's ${stage.concurrentRuns} runs at once were taken or kept.`,
    metric: claimedRuns(),
    limit: { above: 0.9 * stage.concurrentRuns },
    periods: sustained,
  },
];
