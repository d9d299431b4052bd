import * as z from "zod/mini";
import { defineKind } from "../../template/resource-kind.ts";

/**
 * A group that users of the local run may be in: it comes as `cognito:groups` in their tokens. Cognito takes no name with a
 * blank in it, and readers of the claim rely on that.
 */
export const userPoolGroupKind = defineKind({
  type: "AWS::Cognito::UserPoolGroup",
  properties: z.strictObject({
    UserPoolId: z.string(),
    GroupName: z.string().check(z.regex(/^[\p{L}\p{M}\p{S}\p{N}\p{P}]{1,128}$/u)),
  }),
  noEffect: {
    Description: "for people who read the console",
    Precedence: "decides between roles of identity pools, which are not played",
  },
  identify: (naming) => ({ ref: naming.physicalName("GroupName"), attributes: {} }),
});
