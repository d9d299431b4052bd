import type { PolicyContext } from "../services/iam/evaluate-policy.ts";
import type { RoleRights } from "../services/iam/role-rights.ts";
import type { LocalFunction } from "../services/lambda/functions.ts";
import { AwsRefusal } from "./aws-refusal.ts";

/** The function that makes a call, with its rights. */
export interface Caller {
  readonly function: LocalFunction;
  /** Throws the refusal that AWS would answer when the function's role may not do this. */
  require(action: string, resource: string, context?: PolicyContext): void;
}

export const createCaller = (one: LocalFunction, rights: RoleRights, log: (line: string) => void): Caller => ({
  function: one,
  require: (action, resource, context) => {
    if (rights.isAllowed(one.roleArn, action, resource, context)) return;
    const user = `${one.roleArn.replace(":iam:", ":sts:").replace(":role/", ":assumed-role/")}/${one.name}`;
    const message = `User: ${user} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`;
    log(message);
    throw new AwsRefusal("AccessDeniedException", message);
  },
});
