import type { CatalogRow } from "@sip/functions/row";
import { NestedStack } from "aws-cdk-lib";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";
import { followerSymptoms, functionSymptoms } from "../constructs/function-symptoms.ts";
import { ImpactAlarm } from "../constructs/impact-alarm.ts";
import type { Symptom } from "../constructs/symptom.ts";
import { constructId } from "../names.ts";
import type { Stage } from "../stages.ts";

export interface ConceptWatchStackProps {
  readonly stage: Stage;
  readonly concept: string;
  readonly rows: readonly CatalogRow[];
  readonly tell: ITopic;
}

/**
 * One alarm for each function of a concept, and one for each follower of the table. While an alarm rings nothing new rings in it, so followers
 * share none: what one of them owes hides nothing of another.
 */
export class ConceptWatchStack extends NestedStack {
  constructor(scope: Construct, id: string, { stage, concept, rows, tell }: ConceptWatchStackProps) {
    super(scope, id, { description: `SIP, ${stage.name}: alarms about the functions of ${concept}` });
    const watch = (about: string, symptoms: readonly Symptom[]): void => {
      new ImpactAlarm(this, constructId(about), { stage, about, symptoms, tell });
    };
    for (const row of rows) {
      watch(row.name, functionSymptoms(stage, row));
      if (row.trigger.kind !== "changes") continue;
      for (const follower of row.trigger.followers) watch(follower.name, followerSymptoms(stage, row, follower));
    }
  }
}
