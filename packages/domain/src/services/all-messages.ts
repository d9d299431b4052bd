import { messages } from "./every-service.ts";
import type { Messages, MessageTemplate } from "./message-template.ts";
import { partOf } from "./part-of.ts";

export const messagesOf = (serviceId: string): Messages => partOf(messages, serviceId);

export const templateOf = (serviceId: string, kind: string): MessageTemplate => {
  const template = messagesOf(serviceId).templates[kind];
  if (template === undefined) throw new Error(`${serviceId} has no template for ${kind}`);
  return template;
};
