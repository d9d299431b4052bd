import { RemovalPolicy } from "aws-cdk-lib";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import { Construct } from "constructs";
import { resourceName } from "../names.ts";
import type { Stage } from "../stages.ts";
import { acknowledge } from "./acknowledge.ts";

/** The two secrets. Neither value is in a template, an environment or a log. */
export class ServiceSecrets extends Construct {
  /** The key that people are known by, and that codes and tokens are sealed with. */
  readonly keys: Secret;
  /**
   * `{accessToken, appSecret, verifyToken}` of the WhatsApp app, which operators put in. Until then nobody knows the app
   * secret, so that nobody can sign receipts with it, and there is no verify token.
   */
  readonly whatsapp: Secret;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    const removalPolicy = stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    this.keys = new Secret(this, "Keys", {
      secretName: resourceName(stage, "keys"),
      description: "Seals NIK, phones, codes and tokens. A new value makes every stored person a stranger.",
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
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
  }
}
