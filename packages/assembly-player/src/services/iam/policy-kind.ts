import * as z from "zod/mini";
import { defineKind } from "../../template/resource-kind.ts";
import { PolicyDocument } from "./policy-document.ts";

/** Rights that are attached to roles by name. */
export const policyKind = defineKind({
  type: "AWS::IAM::Policy",
  properties: z.strictObject({ PolicyName: z.string(), PolicyDocument, Roles: z.array(z.string()) }),
  noEffect: {},
  identify: (naming) => ({ ref: naming.physicalName("PolicyName"), attributes: {} }),
});
