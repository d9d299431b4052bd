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
 * Half of the function's ten seconds: the last task may still have to send an SMS. The largest webhook that Meta
 * documents, 1,000 statuses, takes 20 rounds of two requests to the table: under a second.
 */
const beginsWithinMs = 5_000;

interface Takers {
  readonly receipt: ReturnType<typeof takeReceipt>;
  readonly message: ReturnType<typeof takeMessage>;
}

/**
 * Meta's reports. The answer is 200 only when all of a report is done: otherwise Meta repeats it for days, and an SMS
 * that could not be sent gets its next try from that. If a report is too large for one run, the run does what it can
 * and answers 429; done parts change nothing when they come again. A message from a person proves a phone or undoes a
 * proof, and is counted; its text is not kept.
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
    // Messages first: people wait at a page for them.
    const tasks = [
      ...[...byPhone(messages).values()].map((ofOne) => () => takeMessages(message, ofOne)),
      // Each separately: once its notice is read, it continues the request that began the notice.
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
  // Without a code nobody knows whom it concerns. The person was reached on another channel, or is counted above.
  if (status !== "failed" || reason === undefined) return;
  const because = refusalClassOf(Number(reason));
  if (because !== "recipient") log.fault("channel-refused", new Error(`whatsapp ${because} ${reason}`));
};
