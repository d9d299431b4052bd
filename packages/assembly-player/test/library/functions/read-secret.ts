/** Reads its secret through AWS's Parameters and Secrets extension. */
export const handler = async () => {
  const port = process.env.PARAMETERS_SECRETS_EXTENSION_HTTP_PORT;
  const answer = await fetch(`http://localhost:${port}/secretsmanager/get?secretId=${process.env.SECRET}`, {
    headers: { "X-Aws-Parameters-Secrets-Token": process.env.AWS_SESSION_TOKEN ?? "" },
  });
  const { SecretString } = (await answer.json()) as { SecretString: string };
  return { statusCode: answer.status, body: SecretString };
};
