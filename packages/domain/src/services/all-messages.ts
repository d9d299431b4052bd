import { messages } from "./every-service.ts";
import type { Messages, MessageWords } from "./message-words.ts";

const messagesById: Readonly<Record<string, Messages>> = Object.fromEntries(
  messages.map((all) => [all.serviceId, all]),
);

/** The messages of the service that a fact names. */
export const messagesOf = (serviceId: string): Messages => {
  const found = messagesById[serviceId];
  if (found === undefined) throw new Error(`there is no service ${serviceId}`);
  return found;
};

export const messageOf = (serviceId: string, kind: string): MessageWords => {
  const words = messagesOf(serviceId).words[kind];
  if (words === undefined) throw new Error(`${serviceId} has no words for ${kind}`);
  return words;
};
