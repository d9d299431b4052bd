import { RemovalPolicy } from "aws-cdk-lib";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import { Construct } from "constructs";
import { resourceName } from "../names.ts";
import type { Stage } from "../stages.ts";
import { acknowledge } from "./acknowledge.ts";

/** By name, because CloudFormation looks it up for the web stack, which holds no reference to it. */
export const originSecretName = (stage: Stage): string => resourceName(stage, "origin");

/** The three secrets. No value is in a template, an environment or a log. */
export class ServiceSecrets extends Construct {
  /**
   * The key that people are known by, and those that verification codes and tokens are made with, which have ids and can be changed
   * (packages/sealing/src/keys-secret.ts). The first of these are made from the one that is drawn.
   */
  readonly keys: Secret;
  /**
   * `{accessToken, appSecret, verifyToken}` of the WhatsApp app, which operators put in. Until then nobody knows the app
   * secret, so that nobody can sign receipts with it, and there is no verify token.
   */
  readonly whatsapp: Secret;
  /** What CloudFront adds to requests, by key: functions accept every value in it, CloudFront sends the stage's `originKey`. */
  readonly origin: Secret;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    const removalPolicy = stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    this.keys = new Secret(this, "Keys", {
      secretName: resourceName(stage, "keys"),
      description: "Seals NIK, phones, codes and tokens. A new value makes every stored person a stranger.",
      generateSecretString: {
        // A change of these lines makes CloudFormation draw anew, and everybody a stranger.
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
        // A change of these lines makes CloudFormation draw anew, over what operators have put in.
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
        // The first key, whatever the stage sends now: a change of these lines makes CloudFormation draw anew.
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
