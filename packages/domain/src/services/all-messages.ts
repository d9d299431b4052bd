import { messages } from "./every-service.ts";
import type { Messages, MessageWords } from "./message-words.ts";
import { partOf } from "./part-of.ts";

export const messagesOf = (serviceId: string): Messages => partOf(messages, serviceId);

export const messageOf = (serviceId: string, kind: string): MessageWords => {
  const words = messagesOf(serviceId).words[kind];
  if (words === undefined) throw new Error(`${serviceId} has no words for ${kind}`);
  return words;
};
