import type { LocalFunction } from "../lambda/functions.ts";
import { AwsRefusal } from "./aws-refusal.ts";
import type { RoleRights } from "./role-rights.ts";

/** The function that makes a call, with its rights. */
export interface Caller {
  readonly function: LocalFunction;
  isAllowed(action: string, resource: string): boolean;
  /** Throws the refusal that AWS would answer when the function's role may not do this. */
  require(action: string, resource: string): void;
}

export const createCaller = (one: LocalFunction, rights: RoleRights, log: (line: string) => void): Caller => ({
  function: one,
  isAllowed: (action, resource) => rights.isAllowed(one.roleArn, action, resource),
  require: (action, resource) => {
    if (rights.isAllowed(one.roleArn, action, resource)) return;
    const user = `${one.roleArn.replace(":iam:", ":sts:").replace(":role/", ":assumed-role/")}/${one.name}`;
    const message = `User: ${user} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`;
    log(message);
    throw new AwsRefusal("AccessDeniedException", message);
  },
});
