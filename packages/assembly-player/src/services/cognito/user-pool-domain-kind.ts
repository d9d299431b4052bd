import * as z from "zod/mini";
import { defineKind } from "../../template/resource-kind.ts";

/** The address of the hosted sign-in page. Locally the pool's discovery document says where that page is. */
export const userPoolDomainKind = defineKind({
  type: "AWS::Cognito::UserPoolDomain",
  properties: z.strictObject({ UserPoolId: z.string(), Domain: z.string() }),
  noEffect: { ManagedLoginVersion: "the local sign-in page has one look" },
  identify: (naming) => ({ ref: naming.physicalName("Domain"), attributes: {} }),
});
