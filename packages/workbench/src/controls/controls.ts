import type { IncomingMessage, ServerResponse } from "node:http";
import { readJson, sendJson } from "assembly-player/front/json-exchange";
import type { RequestHandler } from "assembly-player/front/request-handler";
import type { Play } from "assembly-player/play";
import type { CognitoPart } from "assembly-player/services/cognito/plugin";
import type { DeadLetterQueues } from "assembly-player/services/sqs/dead-letter-queues";
import type { MessageStore, RecordedMessage } from "../phone/message-store.ts";
import { sendInbound } from "../phone/send-inbound.ts";
import { sendReceipt } from "../phone/send-receipt.ts";
import type { StatusWebhooks } from "../phone/status-webhooks.ts";
import { moveClock } from "./move-clock.ts";
import type { Overview } from "./overview.ts";
import { issueStaffToken } from "./staff-token.ts";

/** What the controls act on. Without a user pool there are no tokens, without WhatsApp no receipts. */
export interface ControlledParts {
  readonly play: Play;
  readonly messages: MessageStore;
  readonly pool: CognitoPart | undefined;
  readonly webhooks: StatusWebhooks | undefined;
  readonly deadLetters: DeadLetterQueues;
  readonly overview: (knownRevision: string | null) => Overview;
}

type Control = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void> | void;

/** The controls of the local run, `/local/...`, for scripts, tests and the page. Undefined when the path is none of them. */
export const createControls = (parts: ControlledParts): ((request: IncomingMessage) => RequestHandler | undefined) => {
  const { play, messages, pool, webhooks, deadLetters, overview } = parts;
  const controls: Readonly<Record<string, Control>> = {
    "GET /local/messages": (_request, response, url) => {
      sendJson(
        response,
        200,
        messages
          .list(url.searchParams.get("to") ?? undefined)
          .filter(({ isFromPhone }) => isFromPhone !== true)
          .map(asListed),
      );
    },
    "GET /local/overview": (_request, response, url) => {
      sendJson(response, 200, overview(url.searchParams.get("revision")));
    },
    "GET /local/clock": (_request, response) => sendJson(response, 200, { now: play.clock.now().toISOString() }),
    "POST /local/clock": async (request, response) => {
      const body = await readJson(request);
      const outcome = await moveClock(play, body.kind === "json" ? body.value : undefined);
      if (outcome.kind === "moved") return sendJson(response, 200, { now: outcome.now });
      if (outcome.kind === "invalid") return sendJson(response, 400, { message: outcome.details });
      sendJson(response, 409, { message: "the clock does not go back", now: outcome.now });
    },
    "GET /local/staff-token": async (_request, response, url) => {
      if (!url.searchParams.has("role")) return sendJson(response, 400, { message: "role is missing" });
      const outcome = pool === undefined ? undefined : await issueStaffToken(pool, url.searchParams);
      if (outcome?.kind === "issued") return sendJson(response, 200, { token: outcome.token });
      sendJson(response, 404, { message: `no user of the local run fits ${url.search}` });
    },
    "POST /local/receipts": async (request, response) => {
      if (webhooks === undefined) return sendJson(response, 404, { message: "WhatsApp is not configured" });
      const body = await readJson(request);
      const outcome = await sendReceipt(play, messages, webhooks, body.kind === "json" ? body.value : undefined);
      switch (outcome.kind) {
        case "reported":
          return sendJson(response, outcome.webhookStatus === 200 ? 200 : 502, {
            webhookStatus: outcome.webhookStatus,
          });
        case "invalid":
          return sendJson(response, 400, { message: outcome.details });
        case "no-such-notice":
          return sendJson(response, 404, { message: "no message with this noticeId" });
        case "no-receipts-on-this-channel":
          return sendJson(response, 409, { message: `${outcome.channel} has no receipts` });
      }
    },
    "POST /local/inbound": async (request, response) => {
      if (webhooks === undefined) return sendJson(response, 404, { message: "WhatsApp is not configured" });
      const body = await readJson(request);
      const outcome = await sendInbound(play, messages, webhooks, body.kind === "json" ? body.value : undefined);
      if (outcome.kind === "invalid") return sendJson(response, 400, { message: outcome.details });
      sendJson(response, outcome.webhookStatus === 200 ? 200 : 502, { webhookStatus: outcome.webhookStatus });
    },
    "POST /local/redrive": (_request, response, url) => {
      const queueName = url.searchParams.get("queue");
      const isKnown = deadLetters.list().some((queue) => queue.queueName === queueName);
      if (queueName === null || !isKnown)
        return sendJson(response, 404, { message: "no dead-letter queue of this name" });
      sendJson(response, 200, { redriven: deadLetters.redrive(queueName) });
    },
  };
  return (request) => {
    const url = new URL(request.url ?? "/", play.origin);
    const control = controls[`${request.method} ${url.pathname}`];
    return control === undefined ? undefined : async (_request, response) => control(request, response, url);
  };
};

/** The shape that scripts rely on: no more than this. */
const asListed = ({ channel, to, text, noticeId, template, at }: RecordedMessage) => ({
  channel,
  to,
  text,
  noticeId,
  template,
  at,
});
