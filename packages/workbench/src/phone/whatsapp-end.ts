import { randomBytes } from "node:crypto";
import { readJson, sendJson } from "assembly-player/front/json-exchange";
import type { RequestHandler } from "assembly-player/front/request-handler";
import type { Play } from "assembly-player/play";
import * as z from "zod/mini";
import { type GraphError, graphErrorBody, graphErrors } from "./graph-error.ts";
import { graphMessage } from "./graph-message.ts";
import type { MessageStore } from "./message-store.ts";
import { renderTemplate } from "./render-template.ts";
import type { StatusWebhooks } from "./status-webhooks.ts";
import type { WhatsappAccount } from "./whatsapp-account.ts";
import { readWhatsappSecret } from "./whatsapp-secret.ts";

/** Path of the local WhatsApp Graph API: `/local/whatsapp/v26.0/{phone number id}/messages`. */
const messagesPath = /^\/local\/whatsapp\/v\d+\.\d+\/([A-Za-z0-9-]+)\/messages$/;

/**
 * The WhatsApp Cloud API as a sender sees it. A message is taken only when it is well-formed and its template exists; then
 * it is recorded together with the webhook that reports `sent`, and both survive what comes.
 */
export const createWhatsappEnd = (
  play: Play,
  whatsapp: WhatsappAccount,
  messages: MessageStore,
  webhooks: StatusWebhooks,
): RequestHandler => {
  return async (request, response) => {
    const refuse = (error: GraphError) =>
      sendJson(response, error.httpStatus, graphErrorBody(error, randomBytes(9).toString("base64url")));
    const phoneNumberId = messagesPath.exec(new URL(request.url ?? "/", play.origin).pathname)?.[1];
    if (phoneNumberId === undefined || request.method !== "POST") {
      return refuse(graphErrors.invalidParameter(`Unsupported request: ${request.method} ${request.url}`));
    }
    if (request.headers.authorization !== `Bearer ${readWhatsappSecret(play, whatsapp).accessToken}`) {
      return refuse(graphErrors.badToken());
    }
    const body = await readJson(request);
    if (body.kind === "not-json") return refuse(graphErrors.invalidParameter("the body is not JSON"));
    const parsed = graphMessage.safeParse(body.value);
    if (!parsed.success) return refuse(graphErrors.invalidParameter(z.prettifyError(parsed.error)));
    const message = parsed.data;
    const digits = message.to.replaceAll(/[\s+()-]/g, "");
    if (!/^[1-9]\d{6,14}$/.test(digits)) return refuse(graphErrors.invalidValue("to is not a phone number"));
    const rendered =
      message.type === "template"
        ? renderTemplate(whatsapp.templates, message)
        : ({ kind: "rendered", text: message.text.body } as const);
    if (rendered.kind === "refused") return refuse(rendered.error);

    const messageId = `wamid.${randomBytes(24).toString("base64")}`;
    const noticeId = message.biz_opaque_callback_data;
    const template = message.type === "template" ? message.template.name : undefined;
    play.state.transaction(() => {
      messages.recordWhatsapp({ messageId, to: digits, text: rendered.text, phoneNumberId, noticeId, template });
      webhooks.add({ messageId, to: digits, phoneNumberId, noticeId, status: "sent" });
    });
    sendJson(response, 200, {
      messaging_product: "whatsapp",
      contacts: [{ input: message.to, wa_id: digits }],
      messages: [{ id: messageId, message_status: "accepted" }],
    });
    webhooks.wake();
  };
};
