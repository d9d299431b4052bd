import { randomBytes } from "node:crypto";
import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  type SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";
import { changeKey, type KeyChange } from "@sip/sealing/change-key";

/**
 * Gives one purpose of a stage's keys secret a new key. If an older key is still needed, it throws and changes nothing.
 */
export const changeStageKey = async (
  client: Pick<SecretsManagerClient, "send">,
  SecretId: string,
  change: Omit<KeyChange, "newSecret">,
): Promise<void> => {
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId }));
  if (SecretString === undefined) throw new Error(`the secret ${SecretId} has no text`);
  const changed = changeKey(SecretString, { ...change, newSecret: randomBytes(48).toString("base64url") });
  if (!changed.ok) {
    throw new Error(
      `what the key before made is good until ${changed.refusal.until}: wait, or say --leaked to end it at once`,
    );
  }
  await client.send(new PutSecretValueCommand({ SecretId, SecretString: changed.value }));
};
