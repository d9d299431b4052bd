import { Aws, Duration, RemovalPolicy } from "aws-cdk-lib";
import {
  AccountRecovery,
  ClientAttributes,
  FeaturePlan,
  Mfa,
  OAuthScope,
  StringAttribute,
  UserPool,
  UserPoolClientIdentityProvider,
  type UserPoolClientOptions,
} from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";
import { resourceName } from "../names.ts";
import type { Stage } from "../stages.ts";
import { acknowledge } from "./acknowledge.ts";
import type { StaffIdentity } from "./service-resources.ts";

export interface StaffPoolProps {
  readonly stage: Stage;
  readonly publicUrl: string;
}

const groups = {
  officer: "Takes applications through their steps at one office",
  supervisor: "Sees and takes over the deadlines of one office",
  head: "Is told what no supervisor took over at one office, and may take it over",
  admin: "Changes the rules of one office",
} as const;

/** The screen on the wall signs in here and returns here. */
const screenPage = "/pengawas/layar";

/** The pages on which staff sign in, and to which they return. */
const staffPages = ["/petugas", "/pengawas", screenPage] as const;

/** Staff accounts: made by an administrator, one office each, with a second factor. */
export class StaffPool extends Construct {
  readonly identity: StaffIdentity;
  readonly userPoolId: string;
  /** Where the pages send staff to sign in. */
  readonly signInOrigin: string;
  /** Where the pages read how to sign in. */
  readonly issuerOrigin: string;

  constructor(scope: Construct, id: string, { stage, publicUrl }: StaffPoolProps) {
    super(scope, id);
    const pool = new UserPool(this, "Pool", {
      userPoolName: resourceName(stage, "staff"),
      featurePlan: FeaturePlan.ESSENTIALS,
      selfSignUpEnabled: false,
      signInAliases: { username: true },
      signInCaseSensitive: false,
      standardAttributes: { fullname: { required: true, mutable: true }, email: { required: true, mutable: true } },
      customAttributes: { office: new StringAttribute({ minLen: 1, maxLen: 40, mutable: true }) },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false, email: false },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      deletionProtection: stage.keepsData,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    acknowledge(pool, "COG8", "The Plus plan's threat protection is not needed: accounts are made by hand, with TOTP.");
    for (const [groupName, description] of Object.entries(groups)) pool.addGroup(groupName, { groupName, description });
    // The name of a sign-in page must be unique in its region; account ids are unique.
    const domain = pool.addDomain("SignIn", {
      cognitoDomain: { domainPrefix: `sip-${stage.name}-${Aws.ACCOUNT_ID}` },
    });
    const clientOf = (name: string, pages: readonly string[], signedInFor: Duration): UserPoolClientOptions => ({
      userPoolClientName: name,
      generateSecret: false,
      authFlows: {},
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.PROFILE],
        callbackUrls: pages.map((page) => `${publicUrl}${page}`),
        logoutUrls: pages.map((page) => `${publicUrl}${page}`),
      },
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      idTokenValidity: Duration.hours(1),
      accessTokenValidity: Duration.hours(1),
      refreshTokenValidity: signedInFor,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      readAttributes: new ClientAttributes()
        .withStandardAttributes({ fullname: true, email: true })
        .withCustomAttributes("office"),
      // Without this list people could move themselves to another office.
      writeAttributes: new ClientAttributes().withStandardAttributes({ fullname: true, email: true }),
    });
    // A working day: staff sign in again each day.
    const { userPoolClientId: clientId } = pool.addClient("Pages", clientOf("pages", staffPages, Duration.hours(10)));
    // Nobody stands at a screen to type a code each morning; what it may ask is little (`onScreens` of a route).
    const { userPoolClientId: screenClientId } = pool.addClient(
      "WallScreen",
      clientOf("wall-screen", [screenPage], Duration.days(30)),
    );
    this.identity = { issuer: pool.userPoolProviderUrl, clientId, screenClientId };
    this.userPoolId = pool.userPoolId;
    this.signInOrigin = `https://${domain.domainName}.auth.${stage.region}.amazoncognito.com`;
    this.issuerOrigin = `https://cognito-idp.${stage.region}.amazonaws.com`;
  }
}
