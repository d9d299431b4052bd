import { eventRule } from "../players/event-rule.ts";
import { lambdaEventInvokeConfig } from "../players/lambda-event-invoke-config.ts";
import { lambdaEventSourceMapping } from "../players/lambda-event-source-mapping.ts";
import { lambdaFunction } from "../players/lambda-function.ts";
import { queue } from "../players/queue.ts";
import { schedule } from "../players/schedule.ts";
import { subscription } from "../players/subscription.ts";
import type { TemplateModel } from "../template/template-model.ts";

/** Where the template sends what failed for good, whoever sends it. */
export const deadLetterArns = (model: TemplateModel): ReadonlySet<string> =>
  new Set(
    [
      model.all(queue).map(({ properties }) => properties.RedrivePolicy?.deadLetterTargetArn),
      model.all(lambdaEventSourceMapping).map(({ properties }) => properties.DestinationConfig?.OnFailure?.Destination),
      model.all(lambdaEventInvokeConfig).map(({ properties }) => properties.DestinationConfig?.OnFailure?.Destination),
      model.all(lambdaFunction).map(({ properties }) => properties.DeadLetterConfig?.TargetArn),
      model
        .all(eventRule)
        .flatMap(({ properties }) => (properties.Targets ?? []).map((one) => one.DeadLetterConfig?.Arn)),
      model.all(schedule).map(({ properties }) => properties.Target.DeadLetterConfig?.Arn),
      model.all(subscription).map(({ properties }) => properties.RedrivePolicy?.deadLetterTargetArn),
    ]
      .flat()
      .filter((arn) => arn !== undefined),
  );
