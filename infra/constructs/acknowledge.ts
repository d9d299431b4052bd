import { Validations } from "aws-cdk-lib";
import type { IConstruct } from "constructs";

/** Says next to a resource why a rule of cdk-nag does not hold for it. `finding` narrows a rule to one of its findings. */
export const acknowledge = (construct: IConstruct, rule: string, reason: string, finding?: string): void => {
  Validations.of(construct).acknowledge({
    id: `AwsSolutions-${rule}${finding === undefined ? "" : `[${finding}]`}`,
    reason,
  });
};
