import type { Plugin } from "../../plugin.ts";
import { secretKind } from "./secret-kind.ts";
import { openSecrets, type Secrets } from "./secrets.ts";
import { createSecretsEnd, createSecretsExtensionEnd } from "./wire.ts";

export const secretsmanager: Plugin<Secrets> = {
  name: "secretsmanager",
  summary: "secrets that are given, or drawn once; read by SDK or by the Parameters and Secrets extension",
  kinds: [secretKind],
  open: ({ model, state }) => {
    const secrets = openSecrets(model, state);
    return { part: secrets, wire: [createSecretsEnd(secrets), createSecretsExtensionEnd(secrets)] };
  },
};
