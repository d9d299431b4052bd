import type { FunctionRow, Trigger } from "@sip/functions/row";
import { Stack } from "aws-cdk-lib";
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { CfnSchedule } from "aws-cdk-lib/aws-scheduler";
import { Construct } from "constructs";
import { resourceName } from "../names.ts";
import type { Stage } from "../stages.ts";
import { DeadLetterQueue } from "./dead-letter-queue.ts";

export interface ScheduledRunProps {
  readonly stage: Stage;
  readonly row: FunctionRow;
  readonly trigger: Extract<Trigger, { kind: "schedule" }>;
  readonly groupName: string;
}

/** Starts a function by Jakarta's clock, and tells it for which instant it runs. */
export class ScheduledRun extends Construct {
  readonly #props: ScheduledRunProps;
  /** Runs that did not start, or failed on every attempt. */
  readonly deadLetterQueue: DeadLetterQueue;

  constructor(scope: Construct, id: string, props: ScheduledRunProps) {
    super(scope, id);
    this.#props = props;
    this.deadLetterQueue = new DeadLetterQueue(this, "DeadLetters", {
      stage: props.stage,
      of: props.row.name,
    });
  }

  feed(target: IFunction): void {
    const { stage, row, trigger, groupName } = this.#props;
    const role = new Role(this, "Role", {
      // Only for schedules of this account, because the service acts for all accounts.
      // https://docs.aws.amazon.com/scheduler/latest/UserGuide/cross-service-confused-deputy-prevention.html
      assumedBy: new ServicePrincipal("scheduler.amazonaws.com", {
        conditions: { StringEquals: { "aws:SourceAccount": Stack.of(this).account } },
      }),
      description: `Starts ${row.name} by the clock`,
      inlinePolicies: {
        rights: new PolicyDocument({
          statements: [
            new PolicyStatement({ actions: ["lambda:InvokeFunction"], resources: [target.functionArn] }),
            new PolicyStatement({ actions: ["sqs:SendMessage"], resources: [this.deadLetterQueue.queueArn] }),
          ],
        }),
      },
    });
    new CfnSchedule(this, "Schedule", {
      name: resourceName(stage, row.name),
      groupName,
      description: row.errorImpact,
      scheduleExpression: trigger.cron,
      scheduleExpressionTimezone: "Asia/Jakarta",
      flexibleTimeWindow: { mode: "OFF" },
      target: {
        arn: target.functionArn,
        roleArn: role.roleArn,
        input: JSON.stringify({ scheduledAt: "<aws.scheduler.scheduled-time>" }),
        // The next run does what this one did not, so a start that is a quarter of an hour late is useless.
        retryPolicy: { maximumRetryAttempts: 3, maximumEventAgeInSeconds: 900 },
        deadLetterConfig: { arn: this.deadLetterQueue.queueArn },
      },
    });
  }
}
