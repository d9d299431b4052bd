/**
 * AWS publishes the layer of the Parameters and Secrets extension itself; the local AWS front answers in its place.
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/retrieving-secrets_lambda.html
 */
export const isSecretsExtension = (layerArn: string): boolean =>
  /:layer:AWS-Parameters-and-Secrets-Lambda-Extension(-Arm64)?:\d+$/.test(layerArn);
