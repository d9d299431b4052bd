export interface SecretReference {
  readonly secretId: string;
  /** The member of the secret's JSON; the whole text when it is empty. */
  readonly jsonKey: string;
}

const form = /^\{\{resolve:secretsmanager:((?:arn:[^{}]+:secret:)?[^:{}]+):SecretString:([^:{}]*):{0,2}\}\}$/;

/**
 * A dynamic reference of CloudFormation to a secret's current value, or undefined for any other text. It stays in the model as
 * it is, and only those who use it look the value up: secrets are drawn when the model is whole.
 */
export const readSecretReference = (text: string): SecretReference | undefined => {
  const [, secretId, jsonKey] = form.exec(text) ?? [];
  return secretId === undefined || jsonKey === undefined ? undefined : { secretId, jsonKey };
};
