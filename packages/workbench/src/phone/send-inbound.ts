import { randomBytes } from "node:crypto";
import type { Play } from "assembly-player/play";
import * as z from "zod/mini";
import type { MessageStore } from "./message-store.ts";
import type { StatusWebhooks } from "./status-webhooks.ts";

const inboundRequest = z.strictObject({
  /** A number in any spelling with its country's code. */
  from: z.string().check(z.regex(/^\+?[\d\s().-]{7,25}$/)),
  text: z.string().check(z.minLength(1), z.maxLength(4_096)),
});

export type InboundOutcome =
  | { readonly kind: "reported"; readonly webhookStatus: number | undefined }
  | { readonly kind: "invalid"; readonly details: string };

/** Sends what a phone writes to the business number through the real webhook. Returns when the application has answered it. */
export const sendInbound = async (
  play: Play,
  messages: MessageStore,
  webhooks: StatusWebhooks,
  body: unknown,
): Promise<InboundOutcome> => {
  const parsed = inboundRequest.safeParse(body);
  if (!parsed.success) return { kind: "invalid", details: z.prettifyError(parsed.error) };
  const { text } = parsed.data;
  const from = parsed.data.from.replaceAll(/\D/g, "");
  if (!/^[1-9]\d{6,14}$/.test(from)) return { kind: "invalid", details: "from is not a phone number" };
  const messageId = `wamid.${randomBytes(24).toString("base64")}`;
  const number = play.state.transaction(() => {
    messages.recordInbound({ messageId, from, text });
    return webhooks.addInbound({ messageId, from, text });
  });
  return { kind: "reported", webhookStatus: await webhooks.send(number) };
};
