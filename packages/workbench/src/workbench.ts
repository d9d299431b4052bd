import type { Plugin } from "assembly-player/plugin";
import { cognito } from "assembly-player/services/cognito/plugin";
import { sns } from "assembly-player/services/sns/plugin";
import { sqs } from "assembly-player/services/sqs/plugin";
import { createControls } from "./controls/controls.ts";
import { readOverview } from "./controls/overview.ts";
import { pageHandlerOf } from "./page/page-files.ts";
import { createMessageStore, type MessageStore } from "./phone/message-store.ts";
import { createStatusWebhooks } from "./phone/status-webhooks.ts";
import type { WhatsappAccount } from "./phone/whatsapp-account.ts";
import { createWhatsappEnd } from "./phone/whatsapp-end.ts";

export interface WorkbenchOptions {
  /** IANA name; how the page shows times. */
  readonly timeZone: string;
  /** Pages of the application that the /local page leads to. */
  readonly pages: readonly { readonly title: string; readonly path: string }[];
  /** Without it there are no WhatsApp messages, receipts and inbound texts. */
  readonly whatsapp?: WhatsappAccount;
}

export interface WorkbenchPart {
  readonly messages: MessageStore;
}

/** What people need around a played application. */
export const workbench = (options: WorkbenchOptions): Plugin<WorkbenchPart> => ({
  name: "workbench",
  summary: "the phone that gets the messages, the clock, tokens of staff, and the page that shows all that",
  kinds: [],
  open: (play) => {
    const messages = createMessageStore(play.state, play.clock);
    play.part(sns).onMessage(messages.record);
    const { whatsapp } = options;
    const webhooks = whatsapp === undefined ? undefined : createStatusWebhooks(play, whatsapp, messages);
    const whatsappEnd =
      whatsapp === undefined || webhooks === undefined
        ? undefined
        : createWhatsappEnd(play, whatsapp, messages, webhooks);
    const controlOf = createControls({
      play,
      messages,
      webhooks,
      pool: play.part(cognito),
      deadLetters: play.part(sqs).deadLetters,
      overview: (knownRevision) => readOverview(play, options, messages, knownRevision),
    });
    return {
      part: { messages },
      handlerOf: (request, path) =>
        (path.startsWith("/local/whatsapp/") ? whatsappEnd : controlOf(request)) ?? pageHandlerOf(request, path),
      live: () => (webhooks === undefined ? [] : [webhooks.source]),
    };
  },
});
