import { receiveWhatsApp as operation } from "@sip/contracts/notices/operations";
import type { Receipt } from "@sip/domain/notices/ports";
import type { TakenReceipt, takeReceipt } from "@sip/domain/notices/take-receipt";
import type { PhoneMessage, takeMessage } from "@sip/domain/people/take-message";
import { accept, refuse } from "@sip/domain/result";
import { log } from "@sip/functions/log";
import { endpointOf } from "@sip/lambda-kit/endpoint-of";
import { parseBody } from "@sip/lambda-kit/parse";
import { inRequest, requestId } from "@sip/lambda-kit/request-id";
import { refusalClassOf } from "@sip/notice-channels/whatsapp-errors";
import { isSignedByMeta } from "@sip/notice-channels/whatsapp-signature";
import { readWebhook, WhatsAppWebhook } from "@sip/notice-channels/whatsapp-webhook";
import { dealWithAll } from "./deal-with-all.ts";

/** Meta gathers receipts into webhooks of up to 3 MB. */
const maxWebhookKilobytes = 3 * 1024;

/**
 * Half of the function's ten seconds: what is begun at the last moment may have an SMS to send. The largest webhook that
 * Meta documents, 1,000 statuses, is 20 rounds of two requests to the table: under a second.
 */
const beginsWithinMs = 5_000;

interface Takers {
  readonly receipt: ReturnType<typeof takeReceipt>;
  readonly message: ReturnType<typeof takeMessage>;
}

/**
 * Meta's reports. Answered with 200 only when everything in them is dealt with: Meta repeats what was not, for days, and
 * that repetition is what an SMS that could not be sent is waiting for. Of a webhook that is too large for one run as much as
 * there is time for is dealt with; then it is 429, and what was done is old news when it comes again. What people send
 * proves or undoes and is counted; its words are not kept.
 */
export const endpoint = (
  { receipt, message }: Takers,
  appSecret: () => Promise<string>,
  nowMs: () => number = Date.now,
) =>
  endpointOf(operation, async ({ http }) => {
    const begunAtMs = nowMs();
    if (!isSignedByMeta(http.bytes, http.headers["x-hub-signature-256"], await appSecret())) {
      return refuse({ kind: "invalid-signature" });
    }
    const { receipts, strangeStatuses, messages, strangeMessages, oddParts } = readWebhook(
      parseBody(http, WhatsAppWebhook, maxWebhookKilobytes),
    );
    if (strangeStatuses > 0) log.info("webhook-parts-skipped", { kind: "statuses", count: strangeStatuses });
    if (oddParts > 0) log.info("webhook-parts-skipped", { kind: "others", count: oddParts });
    if (messages.length > 0) log.info("inbound-messages-received", { count: messages.length });
    if (strangeMessages > 0) log.info("webhook-parts-skipped", { kind: "messages", count: strangeMessages });
    // Messages first: somebody waits at a page for them.
    const tasks = [
      ...[...byPhone(messages).values()].map((ofOne) => () => takeMessages(message, ofOne)),
      // Apart from each other: each goes on with the request that its notice was begun for, once the notice is read.
      ...[...byNotice(receipts).values()].map(
        (ofOne) => () => inRequest(requestId(), () => takeInOrder(receipt, ofOne)),
      ),
    ];
    const isAllDone = await dealWithAll(tasks, () => nowMs() - begunAtMs >= beginsWithinMs);
    return isAllDone ? accept({}) : refuse({ kind: "busy" });
  });

const byNotice = (receipts: readonly Receipt[]): Map<string, Receipt[]> =>
  Map.groupBy(receipts, ({ noticeId }) => noticeId);

const byPhone = (messages: readonly PhoneMessage[]): Map<string, PhoneMessage[]> =>
  Map.groupBy(messages, ({ from }) => from);

const takeMessages = async (take: Takers["message"], messages: readonly PhoneMessage[]): Promise<void> => {
  for (const message of messages) log.info("inbound-message-taken", { outcome: (await take(message)).kind });
};

const takeInOrder = async (take: Takers["receipt"], receipts: readonly Receipt[]): Promise<void> => {
  for (const receipt of receipts) logTaken(receipt, await take(receipt));
};

const logTaken = ({ reason, status }: Receipt, taken: TakenReceipt): void => {
  if (taken.kind === "old-news") return;
  log.info("receipt-taken", {
    kind: status,
    outcome: taken.kind === "went-on" ? `said-by-${taken.channel}` : taken.kind,
  });
  if (taken.kind === "not-reached") {
    log.fault("recipient-not-reached", new Error(`${taken.about}: ${taken.channel} ${taken.reason}`));
  }
  // Without a code nobody knows whom it concerns; the person was told by another channel, or is counted above.
  if (status !== "failed" || reason === undefined) return;
  const because = refusalClassOf(Number(reason));
  if (because !== "recipient") log.fault("channel-refused", new Error(`whatsapp ${because} ${reason}`));
};
