import * as z from "zod/mini";

const SecretAnswer = z.object({ SecretString: z.string() });

/**
 * A secret's text, by way of the AWS Parameters and Secrets Lambda Extension that listens beside the function: it keeps
 * the value for some minutes and costs the bundle nothing.
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/retrieving-secrets_lambda.html
 */
export const fetchSecret = async (secretId: string): Promise<string> => {
  const port = process.env.PARAMETERS_SECRETS_EXTENSION_HTTP_PORT ?? "2773";
  const answer = await fetch(`http://localhost:${port}/secretsmanager/get?secretId=${encodeURIComponent(secretId)}`, {
    headers: { "x-aws-parameters-secrets-token": process.env.AWS_SESSION_TOKEN ?? "" },
  });
  if (!answer.ok) throw new Error(`secret not readable: status ${answer.status}`);
  return SecretAnswer.parse(await answer.json()).SecretString;
};
