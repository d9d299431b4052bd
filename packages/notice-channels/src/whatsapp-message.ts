import type { WhatsAppMessage } from "@sip/domain/notices/ports";

const text = (value: string) => ({ type: "text", text: value }) as const;

/**
 * A template message as the Cloud API takes it. An authentication template carries its code twice: in the body, and for
 * the "copy code" button, which Meta addresses as a `url` button.
 */
export const whatsappMessage = ({ noticeId, to, template, category, language, parameters }: WhatsAppMessage) => ({
  messaging_product: "whatsapp",
  recipient_type: "individual",
  to: to.replace(/^\+/, ""),
  type: "template",
  template: {
    name: template,
    language: { code: language },
    components: [
      { type: "body", parameters: parameters.map(text) },
      ...(category === "authentication"
        ? [{ type: "button", sub_type: "url", index: "0", parameters: parameters.slice(0, 1).map(text) }]
        : []),
    ],
  },
  biz_opaque_callback_data: noticeId,
});
