/** How a person wants to be reached. `phone` is E.164; the channels are tried in this order. */
export interface Contact {
  readonly phone: string;
  readonly channels: readonly ("whatsapp" | "sms")[];
  readonly language: "id" | "en";
}
