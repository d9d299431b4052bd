import type { Plugin } from "../../plugin.ts";
import { managedPolicyKind } from "./managed-policy-kind.ts";
import { policyKind } from "./policy-kind.ts";
import { roleKind } from "./role-kind.ts";
import { createRoleRights, type RoleRights } from "./role-rights.ts";

/** Roles and their policies decide what a function may ask of the others. */
export const iam: Plugin<RoleRights> = {
  name: "iam",
  kinds: [roleKind, policyKind, managedPolicyKind],
  open: ({ model, options }) => ({ part: createRoleRights(model, options.rightsWatch) }),
};
