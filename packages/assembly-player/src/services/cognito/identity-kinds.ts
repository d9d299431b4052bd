import type { ResourceKind } from "../../template/resource-kind.ts";
import { userPoolClientKind } from "./user-pool-client-kind.ts";
import { userPoolDomainKind } from "./user-pool-domain-kind.ts";
import { userPoolGroupKind } from "./user-pool-group-kind.ts";
import { userPoolKind } from "./user-pool-kind.ts";

/** The resource types that the local OpenID provider plays. */
export const identityKinds: readonly ResourceKind<unknown>[] = [
  userPoolKind,
  userPoolClientKind,
  userPoolGroupKind,
  userPoolDomainKind,
];
