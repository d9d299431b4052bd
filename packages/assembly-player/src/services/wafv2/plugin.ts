import type { Plugin } from "../../plugin.ts";
import { openWebAcl, type WebAclDoor } from "./web-acl.ts";
import { webAclKind } from "./web-acl-kind.ts";

export interface Wafv2Part {
  /** The door of the web ACL of this ARN. Throws when the template has none. */
  webAcl(arn: string): WebAclDoor;
}

export const wafv2: Plugin<Wafv2Part> = {
  name: "wafv2",
  summary: "web ACLs of rules that count by address",
  kinds: [webAclKind],
  open: ({ model, clock }) => ({ part: { webAcl: (arn) => openWebAcl(model, clock, arn) } }),
};
