import * as z from "zod/mini";
import { defineKind } from "../../template/resource-kind.ts";
import { templateBoolean, templateNumber } from "../../template/template-scalar.ts";

const oneOrMore = z.pipe(
  z.union([z.string(), z.array(z.string())]),
  z.transform((value) => (typeof value === "string" ? [value] : value)),
);

/** Who checks the caller of a route: an issuer of tokens, or a function with simple responses. */
export const authorizerKind = defineKind({
  type: "AWS::ApiGatewayV2::Authorizer",
  properties: z.discriminatedUnion("AuthorizerType", [
    z.strictObject({
      AuthorizerType: z.literal("JWT"),
      ApiId: z.string(),
      IdentitySource: oneOrMore,
      JwtConfiguration: z.strictObject({ Issuer: z.string(), Audience: z.array(z.string()) }),
    }),
    z.strictObject({
      AuthorizerType: z.literal("REQUEST"),
      ApiId: z.string(),
      IdentitySource: z.optional(oneOrMore),
      AuthorizerUri: z.string(),
      AuthorizerPayloadFormatVersion: z.literal("2.0"),
      EnableSimpleResponses: z.pipe(
        templateBoolean,
        z.transform((isEnabled): true => {
          if (!isEnabled) throw new Error("authorizers that answer with IAM policies are not played");
          return true;
        }),
      ),
      AuthorizerResultTtlInSeconds: z.optional(templateNumber),
    }),
  ]),
  noEffect: { Name: "authorizers are told apart by their ids" },
  identify: (naming) => ({ ref: naming.shortHash(6), attributes: { AuthorizerId: naming.shortHash(6) } }),
});
export type HttpAuthorizer = z.infer<typeof authorizerKind.properties>;
