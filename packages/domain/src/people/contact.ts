/** How a person wants to be told. `phone` is E.164; the channels are tried in their order. */
export interface Contact {
  readonly phone: string;
  readonly channels: readonly ("whatsapp" | "sms")[];
  readonly language: "id" | "en";
}
