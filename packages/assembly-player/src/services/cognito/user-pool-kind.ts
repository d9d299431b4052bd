import * as z from "zod/mini";
import { tagsHaveNoEffect } from "../../template/no-effect.ts";
import { defineKind } from "../../template/resource-kind.ts";

/** Where the local run mounts the OpenID provider that plays the user pool. */
export const identityPath = "/local/identity";

const signUpIsNotPlayed = "the users of the local run are given to it; nobody signs up or recovers a password";
const passwordsAreNotPlayed = "signing in locally is one press, without a password or a second factor";

/** Cognito user pool: the attributes that its users may have, and the issuer of their tokens. */
export const userPoolKind = defineKind({
  type: "AWS::Cognito::UserPool",
  properties: z.strictObject({
    Schema: z.optional(z.array(z.looseObject({ Name: z.string() }))),
  }),
  noEffect: {
    UserPoolName: "names the pool, whose id is made below",
    UserPoolTags: tagsHaveNoEffect,
    UserPoolTier: "a price",
    UserPoolAddOns: "threat protection watches real sign-ins",
    DeletionProtection: "the data directory is deleted by hand",
    Policies: passwordsAreNotPlayed,
    MfaConfiguration: passwordsAreNotPlayed,
    EnabledMfas: passwordsAreNotPlayed,
    DeviceConfiguration: passwordsAreNotPlayed,
    UsernameConfiguration: passwordsAreNotPlayed,
    AccountRecoverySetting: signUpIsNotPlayed,
    AdminCreateUserConfig: signUpIsNotPlayed,
    AliasAttributes: signUpIsNotPlayed,
    AutoVerifiedAttributes: signUpIsNotPlayed,
    UsernameAttributes: signUpIsNotPlayed,
    EmailVerificationMessage: signUpIsNotPlayed,
    EmailVerificationSubject: signUpIsNotPlayed,
    SmsVerificationMessage: signUpIsNotPlayed,
    SmsAuthenticationMessage: signUpIsNotPlayed,
    UserAttributeUpdateSettings: signUpIsNotPlayed,
    VerificationMessageTemplate: signUpIsNotPlayed,
    EmailConfiguration: signUpIsNotPlayed,
    SmsConfiguration: signUpIsNotPlayed,
  },
  identify: (naming) => {
    const poolId = `${naming.region}_${naming.shortHash(9)}`;
    return {
      ref: poolId,
      attributes: {
        UserPoolId: poolId,
        Arn: naming.arn("cognito-idp", `userpool/${poolId}`),
        ProviderName: `cognito-idp.${naming.region}.amazonaws.com/${poolId}`,
        ProviderURL: `${naming.origin}${identityPath}`,
      },
    };
  },
});
