import type { Play } from "assembly-player/play";
import { sqs } from "assembly-player/services/sqs/plugin";
import type { MessageStore } from "../phone/message-store.ts";
import type { WorkbenchOptions } from "../workbench.ts";

/** All that the /local page shows. Messages only when there is news since `knownRevision`: the page asks every second. */
export const readOverview = (
  play: Play,
  { timeZone, pages }: WorkbenchOptions,
  messages: MessageStore,
  knownRevision: string | null,
) => {
  const revision = String(messages.revision());
  return {
    now: play.clock.now().toISOString(),
    timeZone,
    revision,
    ...(revision === knownRevision ? {} : { messages: messages.list() }),
    deadLetters: play.part(sqs).deadLetters.list(),
    users: play.options.users ?? [],
    pages,
  };
};

export type Overview = ReturnType<typeof readOverview>;
