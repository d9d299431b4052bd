import { AwsRefusal } from "../../wire/aws-refusal.ts";
import type { Caller } from "../../wire/caller.ts";
import type { Secrets } from "./secrets.ts";

/** GetSecretValue, for the API and for the Parameters and Secrets extension. */
export const createSecretsEnd =
  (secrets: Secrets) =>
  (secretId: string, caller: Caller): object => {
    const found = secrets.find(secretId);
    caller.require("secretsmanager:GetSecretValue", found?.arn ?? secretId);
    if (found === undefined || found.value === "") {
      throw new AwsRefusal("ResourceNotFoundException", "Secrets Manager can't find the specified secret.");
    }
    return {
      ARN: found.arn,
      Name: found.name,
      VersionId: found.versionId,
      SecretString: found.value,
      VersionStages: ["AWSCURRENT"],
    };
  };
