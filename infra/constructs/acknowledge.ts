import { Validations } from "aws-cdk-lib";
import type { IConstruct } from "constructs";

/**
 * Says beside a resource why a rule of cdk-nag does not apply to it. `finding` limits this to one finding of the rule.
 */
export const acknowledge = (construct: IConstruct, rule: string, reason: string, finding?: string): void => {
  Validations.of(construct).acknowledge({
    id: `AwsSolutions-${rule}${finding === undefined ? "" : `[${finding}]`}`,
    reason,
  });
};
