import type { Play } from "assembly-player/play";
import * as z from "zod/mini";
import type { MessageStore } from "./message-store.ts";
import type { StatusWebhooks } from "./status-webhooks.ts";

const receiptRequest = z.strictObject({
  noticeId: z.string(),
  status: z.enum(["delivered", "read", "failed"]),
  code: z.optional(z.union([z.number(), z.string().check(z.regex(/^\d+$/))])),
});

export type ReceiptOutcome =
  | { readonly kind: "reported"; readonly webhookStatus: number | undefined }
  | { readonly kind: "invalid"; readonly details: string }
  | { readonly kind: "no-such-notice" }
  | { readonly kind: "no-receipts-on-this-channel"; readonly channel: string };

/** Cloud API code "message undeliverable": the number is not on WhatsApp, or has not taken the terms. */
const undeliverable = 131026;

/** The phone's answer to a notice, reported through the real webhook. Returns when the application has answered it. */
export const sendReceipt = async (
  play: Play,
  messages: MessageStore,
  webhooks: StatusWebhooks,
  body: unknown,
): Promise<ReceiptOutcome> => {
  const parsed = receiptRequest.safeParse(body);
  if (!parsed.success) return { kind: "invalid", details: z.prettifyError(parsed.error) };
  const { noticeId, status, code } = parsed.data;
  const message = messages.ofNotice(noticeId);
  if (message === undefined) return { kind: "no-such-notice" };
  if (message.phoneNumberId === undefined) {
    return { kind: "no-receipts-on-this-channel", channel: message.channel };
  }
  const { messageId, to, phoneNumberId } = message;
  const number = play.state.transaction(() =>
    webhooks.add({
      messageId,
      to: to.replace("+", ""),
      phoneNumberId,
      noticeId,
      status,
      ...(status === "failed" ? { errorCode: Number(code ?? undeliverable) } : {}),
    }),
  );
  return { kind: "reported", webhookStatus: await webhooks.send(number) };
};
