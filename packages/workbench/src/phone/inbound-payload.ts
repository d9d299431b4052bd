/** What somebody's phone sent to a business number. */
export interface InboundText {
  readonly messageId: string;
  /** Digits only, as WhatsApp writes numbers. */
  readonly from: string;
  readonly text: string;
}

/** The body of the webhook that brings a message (Cloud API, field `messages`, object `messages`). */
export const inboundPayload = ({ messageId, from, text }: InboundText, atMs: number) => ({
  object: "whatsapp_business_account",
  entry: [
    {
      id: "100000000000001",
      changes: [
        {
          field: "messages",
          value: {
            messaging_product: "whatsapp",
            metadata: { display_phone_number: "15550000001", phone_number_id: "local" },
            contacts: [{ profile: { name: "Ponsel" }, wa_id: from }],
            messages: [
              { from, id: messageId, timestamp: String(Math.floor(atMs / 1_000)), type: "text", text: { body: text } },
            ],
          },
        },
      ],
    },
  ],
});
