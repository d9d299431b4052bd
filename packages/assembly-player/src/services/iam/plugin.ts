import type { Plugin } from "../../plugin.ts";
import { managedPolicyKind } from "./managed-policy-kind.ts";
import { policyKind } from "./policy-kind.ts";
import { roleKind } from "./role-kind.ts";
import { createRoleRights, type RoleRights } from "./role-rights.ts";

export const iam: Plugin<RoleRights> = {
  name: "iam",
  summary: "roles and their policies decide what a function may ask of the others, and who may act as a role",
  kinds: [roleKind, policyKind, managedPolicyKind],
  open: ({ model, options }) => ({ part: createRoleRights(model, options.rightsWatch) }),
};
