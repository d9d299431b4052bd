import type { LocalSystem } from "../local-system.ts";
import type { LocalWhatsapp } from "../player-options.ts";

export interface WhatsappSecret {
  readonly appSecret: string;
  readonly accessToken: string;
}

/** What the application and Meta share, out of the application's own secret. Throws when a key is missing in it. */
export const readWhatsappSecret = (system: LocalSystem, whatsapp: LocalWhatsapp): WhatsappSecret => {
  const secret = JSON.parse(system.secret(whatsapp.secretId)) as Record<string, unknown>;
  const textOf = (key: string): string => {
    const value = secret[key];
    if (typeof value !== "string") throw new Error(`the secret ${whatsapp.secretId} has no ${key}`);
    return value;
  };
  return { appSecret: textOf(whatsapp.appSecretKey), accessToken: textOf(whatsapp.accessTokenKey) };
};
