import type { ReceiptStatus } from "./message-store.ts";

/** A message's news for its sender. */
export interface StatusReport {
  readonly messageId: string;
  /** Digits only, as WhatsApp writes numbers. */
  readonly to: string;
  readonly phoneNumberId: string;
  readonly noticeId: string | undefined;
  readonly status: Exclude<ReceiptStatus, "accepted">;
  /** Cloud API error code of a failure. */
  readonly errorCode?: number;
}

/** The body of the webhook that reports a status (Cloud API, field `messages`, object `statuses`). */
export const statusPayload = (report: StatusReport, atMs: number) => ({
  object: "whatsapp_business_account",
  entry: [
    {
      id: "100000000000001",
      changes: [
        {
          field: "messages",
          value: {
            messaging_product: "whatsapp",
            metadata: { display_phone_number: "15550000001", phone_number_id: report.phoneNumberId },
            statuses: [
              {
                id: report.messageId,
                status: report.status,
                timestamp: String(Math.floor(atMs / 1_000)),
                recipient_id: report.to,
                ...(report.noticeId === undefined ? {} : { biz_opaque_callback_data: report.noticeId }),
                ...(report.errorCode === undefined ? {} : { errors: [statusError(report.errorCode)] }),
              },
            ],
          },
        },
      ],
    },
  ],
});

const titles: Readonly<Record<number, string>> = {
  131026: "Message undeliverable",
  131047: "Re-engagement message",
  131049: "This message was not delivered to maintain healthy ecosystem engagement.",
  131050: "User has stopped receiving marketing messages from this business",
  131053: "Media upload error",
};

const statusError = (code: number) => {
  const title = titles[code] ?? "Something went wrong";
  return { code, title, message: title, error_data: { details: title } };
};
