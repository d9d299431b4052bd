import type { MessageOn, TemplateMessage } from "@sip/domain/notices/channels";

const text = (value: string) => ({ type: "text", text: value }) as const;

/** A message as the Cloud API takes it: by template, or in answer to a person in plain words. */
export const whatsappMessage = (message: MessageOn<"whatsapp">) => ({
  messaging_product: "whatsapp",
  recipient_type: "individual",
  to: message.to.replace(/^\+/, ""),
  ...("text" in message
    ? { type: "text", text: { body: message.text, preview_url: false } }
    : { type: "template", template: templateOf(message) }),
  biz_opaque_callback_data: message.noticeId,
});

/**
 * A template as the Cloud API takes it. An authentication template carries its code twice: in the body, and for
 * the "copy code" button, which Meta addresses as a `url` button.
 */
const templateOf = ({ template, category, language, parameters }: TemplateMessage) => ({
  name: template,
  language: { code: language },
  components: [
    { type: "body", parameters: parameters.map(text) },
    ...(category === "authentication"
      ? [{ type: "button", sub_type: "url", index: "0", parameters: parameters.slice(0, 1).map(text) }]
      : []),
  ],
});
