import { readSecretReference } from "../../template/secret-reference.ts";
import type { Secrets } from "../secretsmanager/secrets.ts";
import type { DistributionOrigin } from "./distribution-kind.ts";

/** What the distribution adds to requests for this origin, with the values of secrets put in. Names are in lower case. */
export const readOriginHeaders = (secrets: Secrets, origin: DistributionOrigin): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (origin.OriginCustomHeaders ?? []).map(({ HeaderName, HeaderValue }) => [
      HeaderName.toLowerCase(),
      headerValue(secrets, HeaderValue),
    ]),
  );

const headerValue = (secrets: Secrets, text: string): string => {
  const reference = readSecretReference(text);
  if (reference === undefined) return text;
  const { secretId, jsonKey } = reference;
  const secret = secrets.value(secretId);
  if (jsonKey === "") return secret;
  const value: unknown = JSON.parse(secret)[jsonKey];
  if (typeof value !== "string") throw new Error(`the secret ${secretId} has no ${jsonKey}`);
  return value;
};
