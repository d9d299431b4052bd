/** Where the WhatsApp provider reports to, and with what it signs. */
export interface WhatsappAccount {
  /** Path of the webhook on the local origin. */
  readonly webhookPath: string;
  /** Name or ARN of the secret that holds the app secret and the access token, and the JSON keys of both in it. */
  readonly secretId: string;
  readonly appSecretKey: string;
  readonly accessTokenKey: string;
  /** Template name, then language, to its body with {{1}} placeholders. */
  readonly templates: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
