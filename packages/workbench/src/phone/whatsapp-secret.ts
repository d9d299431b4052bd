import type { Play } from "assembly-player/play";
import { secretsmanager } from "assembly-player/services/secretsmanager/plugin";
import type { WhatsappAccount } from "./whatsapp-account.ts";

export interface WhatsappSecret {
  readonly appSecret: string;
  readonly accessToken: string;
}

/** What the application and Meta share, out of the application's own secret. Throws when a key is missing in it. */
export const readWhatsappSecret = (play: Play, whatsapp: WhatsappAccount): WhatsappSecret => {
  const secret = JSON.parse(play.part(secretsmanager).value(whatsapp.secretId)) as Record<string, unknown>;
  const textOf = (key: string): string => {
    const value = secret[key];
    if (typeof value !== "string") throw new Error(`the secret ${whatsapp.secretId} has no ${key}`);
    return value;
  };
  return { appSecret: textOf(whatsapp.appSecretKey), accessToken: textOf(whatsapp.accessTokenKey) };
};
