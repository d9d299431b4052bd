import { AwsRefusal } from "../../wire/aws-refusal.ts";
import type { Caller } from "../../wire/caller.ts";
import type { RoleRights } from "../iam/role-rights.ts";
import type { LocalFunction } from "./functions.ts";

/** A function as the services see it that it calls. */
export const createCaller = (
  { name, roleArn, properties }: LocalFunction,
  rights: RoleRights,
  log: (line: string) => void,
): Caller => ({
  name,
  roleArn,
  layers: properties.Layers ?? [],
  require: (action, resource, context) => {
    if (rights.isAllowed(roleArn, action, resource, context)) return;
    const user = `${roleArn.replace(":iam:", ":sts:").replace(":role/", ":assumed-role/")}/${name}`;
    const message = `User: ${user} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`;
    log(message);
    throw new AwsRefusal("AccessDeniedException", message);
  },
});
