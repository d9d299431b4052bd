import * as z from "zod/mini";
import { PolicyDocument } from "./policy-document.ts";
import { defineKind } from "./resource-kind.ts";

/** Rights that are attached to roles by name. */
export const iamPolicy = defineKind({
  type: "AWS::IAM::Policy",
  properties: z.strictObject({ PolicyName: z.string(), PolicyDocument, Roles: z.array(z.string()) }),
  noEffect: {},
  identify: (naming) => ({ ref: naming.physicalName("PolicyName"), attributes: {} }),
});
