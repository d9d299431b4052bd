import type { LocalSystem } from "../local-system.ts";
import type { MessageStore } from "../phone/message-store.ts";

/** All that the /local page shows. Messages only when there is news since `knownRevision`: the page asks every second. */
export const readOverview = (system: LocalSystem, messages: MessageStore, knownRevision: string | null) => {
  const revision = String(messages.revision());
  const { timeZone, users, pages = [] } = system.options;
  return {
    now: system.clock.now().toISOString(),
    timeZone,
    revision,
    ...(revision === knownRevision ? {} : { messages: messages.list() }),
    deadLetters: system.queues.deadLetters(),
    users,
    pages,
  };
};
