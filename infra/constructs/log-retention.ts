import { RetentionDays } from "aws-cdk-lib/aws-logs";
import type { Stage } from "../stages.ts";

const retention = { 7: RetentionDays.ONE_WEEK, 30: RetentionDays.ONE_MONTH, 90: RetentionDays.THREE_MONTHS } as const;

export const logRetentionOf = (stage: Stage): RetentionDays => retention[stage.logDays];
