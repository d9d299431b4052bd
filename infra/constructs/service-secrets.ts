import { RemovalPolicy } from "aws-cdk-lib";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import { Construct } from "constructs";
import { resourceName } from "../names.ts";
import type { Stage } from "../stages.ts";
import { acknowledge } from "./acknowledge.ts";

/** A name, because CloudFormation looks the secret up for the web stack, which has no reference to it. */
export const originSecretName = (stage: Stage): string => resourceName(stage, "origin");

/** The three secrets. No template, environment or log contains a value. */
export class ServiceSecrets extends Construct {
  /**
   * The lasting key of people's ids, and the keys of verification codes and tokens, which have ids and can be changed
   * (packages/sealing/src/keys-secret.ts). The first of those are derived from the lasting one.
   */
  readonly keys: Secret;
  /**
   * `{accessToken, appSecret, verifyToken}` of the WhatsApp app; operators put them in. Until then nobody knows the app
   * secret, so nobody can sign receipts, and there is no verify token.
   */
  readonly whatsapp: Secret;
  /**
   * The values of the header that CloudFront adds, by key: functions accept each of them, CloudFront sends the stage's
   * `originKey`.
   */
  readonly origin: Secret;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    const removalPolicy = stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    this.keys = new Secret(this, "Keys", {
      secretName: resourceName(stage, "keys"),
      description: "Seals NIK, phones, codes and tokens. A new value makes every stored person a stranger.",
      generateSecretString: {
        // A change of these lines makes CloudFormation generate new keys: then SIP knows nobody any more.
        secretStringTemplate: JSON.stringify({ "applicant-token": [{ id: "1" }], "verification-code": [{ id: "1" }] }),
        generateStringKey: "lasting",
        passwordLength: 64,
        excludePunctuation: true,
      },
      removalPolicy,
    });
    acknowledge(this.keys, "SMG4", "People are found by their sealed NIK: a new key would find none of them.");
    this.whatsapp = new Secret(this, "WhatsApp", {
      secretName: resourceName(stage, "whatsapp"),
      description: "accessToken, appSecret and verifyToken of the WhatsApp app",
      generateSecretString: {
        // A change of these lines makes CloudFormation generate new values over those that operators put in.
        secretStringTemplate: JSON.stringify({ accessToken: "replace-with-the-token-of-the-system-user" }),
        generateStringKey: "appSecret",
        passwordLength: 40,
        excludePunctuation: true,
      },
      removalPolicy,
    });
    acknowledge(this.whatsapp, "SMG4", "Meta issues these values; operators replace them by hand (OPERATIONS.md).");
    this.origin = new Secret(this, "Origin", {
      secretName: originSecretName(stage),
      description: "What CloudFront proves itself with to the API",
      generateSecretString: {
        // Always the first key, whatever the stage sends now: a change of these lines makes CloudFormation generate new
        // values.
        secretStringTemplate: "{}",
        generateStringKey: "1",
        passwordLength: 64,
        excludePunctuation: true,
      },
      removalPolicy,
    });
    acknowledge(this.origin, "SMG4", "CloudFront takes it at a deployment only; operators change it (OPERATIONS.md).");
  }
}
