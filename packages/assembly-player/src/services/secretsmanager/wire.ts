import { AwsRefusal } from "../../wire/aws-refusal.ts";
import type { Caller } from "../../wire/caller.ts";
import { type ExtensionEnd, type JsonEnd, jsonAnswer } from "../../wire/wire-end.ts";
import type { Secrets } from "./secrets.ts";
import { isSecretsExtension } from "./secrets-extension.ts";

/** GetSecretValue. */
export const createSecretsEnd = (secrets: Secrets): JsonEnd => ({
  protocol: "json",
  target: "secretsmanager",
  answer: (operation, body, caller) => {
    if (operation !== "GetSecretValue") {
      throw new AwsRefusal("UnknownOperationException", `the local run does not play secretsmanager.${operation}`);
    }
    const { SecretId = "" } = JSON.parse(body.toString("utf8")) as { SecretId?: string };
    return jsonAnswer(secretValue(secrets, SecretId, caller), "application/x-amz-json-1.1");
  },
});

/** The Parameters and Secrets extension, for the functions that have its layer. */
export const createSecretsExtensionEnd = (secrets: Secrets): ExtensionEnd => ({
  protocol: "extension",
  path: "/secretsmanager/get",
  answer: (query, caller) => {
    if (!caller.layers.some(isSecretsExtension)) {
      throw new AwsRefusal("NotFound", `function ${caller.name} has no layer with the secrets extension`, 404);
    }
    return jsonAnswer(secretValue(secrets, query.get("secretId") ?? "", caller), "application/json");
  },
});

const secretValue = (secrets: Secrets, secretId: string, caller: Caller): object => {
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
