import * as z from "zod/mini";

const SecretAnswer = z.object({ SecretString: z.string() });

/** The extension answers within milliseconds, and within a second when it has to ask Secrets Manager. A request has ten. */
const patienceMs = 2_000;

/**
 * A secret's text, which is JSON. It comes from the AWS Parameters and Secrets Lambda Extension, which listens beside
 * the function, keeps the value for some minutes and adds nothing to the bundle. Two tries: after a freeze the
 * connection may be dead or the extension not ready.
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/retrieving-secrets_lambda.html
 */
export const fetchSecret = (secretId: string): Promise<string> => askOnce(secretId).catch(() => askOnce(secretId));

const askOnce = async (secretId: string): Promise<string> => {
  const port = process.env.PARAMETERS_SECRETS_EXTENSION_HTTP_PORT ?? "2773";
  const answer = await fetch(`http://localhost:${port}/secretsmanager/get?secretId=${encodeURIComponent(secretId)}`, {
    headers: { "x-aws-parameters-secrets-token": process.env.AWS_SESSION_TOKEN ?? "" },
    signal: AbortSignal.timeout(patienceMs),
  });
  if (!answer.ok) throw new Error(`secret not readable: status ${answer.status}`);
  const { SecretString } = SecretAnswer.parse(await answer.json());
  requireJson(SecretString);
  return SecretString;
};

/**
 * The parser's own fault quotes the text that it could not read, and faults are logged. An operator's typing mistake
 * must not put a secret into the log.
 */
const requireJson = (text: string): void => {
  try {
    JSON.parse(text);
  } catch {
    throw new Error("the secret is no JSON");
  }
};
