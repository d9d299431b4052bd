import * as z from "zod/mini";
import { defineKind } from "../../template/resource-kind.ts";
import { templateBoolean, templateNumber } from "../../template/template-scalar.ts";

const timeUnit = z.enum(["seconds", "minutes", "hours", "days"]);

/** An application that signs people in: authorization code with PKCE, no client secret. */
export const userPoolClientKind = defineKind({
  type: "AWS::Cognito::UserPoolClient",
  properties: z.strictObject({
    UserPoolId: z.string(),
    ClientName: z.optional(z.string()),
    GenerateSecret: z.optional(templateBoolean.check(z.refine((secret) => !secret, "a client secret is not played"))),
    CallbackURLs: z.array(z.string()),
    LogoutURLs: z.optional(z.array(z.string())),
    AllowedOAuthFlows: z.array(z.literal("code")),
    AllowedOAuthFlowsUserPoolClient: templateBoolean,
    AllowedOAuthScopes: z.array(z.enum(["openid", "profile", "email", "phone"])),
    SupportedIdentityProviders: z.optional(z.array(z.literal("COGNITO"))),
    IdTokenValidity: z.optional(templateNumber),
    AccessTokenValidity: z.optional(templateNumber),
    RefreshTokenValidity: z.optional(templateNumber),
    TokenValidityUnits: z.optional(
      z.strictObject({
        IdToken: z.optional(timeUnit),
        AccessToken: z.optional(timeUnit),
        RefreshToken: z.optional(timeUnit),
      }),
    ),
  }),
  noEffect: {
    ExplicitAuthFlows: "the local provider has no sign-in by API, only the page",
    PreventUserExistenceErrors: "nobody types a user name into the local page",
    EnableTokenRevocation: "the local provider always offers it",
    AuthSessionValidity: "signing in locally takes one step",
    DefaultRedirectURI: "callers name the address to come back to",
    ReadAttributes: "all attributes of the local users are readable",
    WriteAttributes: "attributes of the local users do not change",
    EnablePropagateAdditionalUserContextData: "threat protection watches real sign-ins",
  },
  identify: ({ logicalId, stackName }) => {
    const clientId = `${stackName}${logicalId}`.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
    return { ref: clientId, attributes: { ClientId: clientId, Name: clientId } };
  },
});
