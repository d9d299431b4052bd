import { createHmac } from "node:crypto";
import type { WorkSource } from "assembly-player/clock/activity";
import type { Play } from "assembly-player/play";
import { type InboundText, inboundPayload } from "./inbound-payload.ts";
import type { MessageStore } from "./message-store.ts";
import { type StatusReport, statusPayload } from "./status-payload.ts";
import type { WhatsappAccount } from "./whatsapp-account.ts";
import { readWhatsappSecret } from "./whatsapp-secret.ts";

/** Meta's side of the webhook: reports, and what phones send, are kept until the application has taken them. */
export interface StatusWebhooks {
  /** Inside a transaction of the caller, if there is one. Returns the number of the report. */
  add(report: StatusReport): number;
  /** The same for what a phone sent. */
  addInbound(message: InboundText): number;
  /** Sends what is due, without waiting for it. */
  wake(): void;
  /** For the clock: it stands still for what is on its way. */
  readonly source: WorkSource;
  /** Sends this report now, and says what the application answered; undefined when it could not be reached. */
  send(number: number): Promise<number | undefined>;
}

/** At most so many reports are on their way at once. */
const maximumUnderWay = 20;

/** Meta goes on for seven days, with growing pauses. */
const retryAfterSeconds = [10, 60, 600, 3_600, 21_600, 86_400, 172_800, 259_200];

interface WebhookRow {
  number: number;
  report: string;
  atMs: number;
  attempts: number;
}

export const createStatusWebhooks = (play: Play, whatsapp: WhatsappAccount, messages: MessageStore): StatusWebhooks => {
  const { state, clock, activity } = play;
  state.migrate("phone-webhooks-1", [
    `CREATE TABLE status_webhooks (number INTEGER PRIMARY KEY AUTOINCREMENT, report TEXT NOT NULL, atMs INTEGER NOT NULL,
       attempts INTEGER NOT NULL DEFAULT 0, dueAtMs INTEGER NOT NULL) STRICT`,
    "CREATE INDEX status_webhooks_due ON status_webhooks (dueAtMs)",
  ]);
  const underWay = new Map<number, Promise<number | undefined>>();

  const post = async (row: WebhookRow): Promise<number | undefined> => {
    const report = JSON.parse(row.report) as StatusReport | InboundText;
    const payload = "from" in report ? inboundPayload(report, row.atMs) : statusPayload(report, row.atMs);
    const body = JSON.stringify(payload);
    const { appSecret } = readWhatsappSecret(play, whatsapp);
    try {
      const answer = await fetch(`${play.origin}${whatsapp.webhookPath}`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          "x-hub-signature-256": `sha256=${createHmac("sha256", appSecret).update(body).digest("hex")}`,
        },
        body,
        signal: AbortSignal.timeout(20_000),
      });
      await answer.arrayBuffer();
      return answer.status;
    } catch (fault) {
      if (!activity.isStopped) play.log(`whatsapp: webhook failed: ${String(fault)}`);
      return undefined;
    }
  };

  const settle = (row: WebhookRow, status: number | undefined): void => {
    const pauseSeconds = retryAfterSeconds[row.attempts];
    if (status === 200 || pauseSeconds === undefined) {
      state.run("DELETE FROM status_webhooks WHERE number = ?", row.number);
      return;
    }
    state.run(
      "UPDATE status_webhooks SET attempts = attempts + 1, dueAtMs = ? WHERE number = ?",
      clock.nowMs() + pauseSeconds * 1_000,
      row.number,
    );
  };

  const sendRow = (row: WebhookRow): Promise<number | undefined> => {
    const known = underWay.get(row.number);
    if (known !== undefined) return known;
    const sending = post(row).then((status) => {
      settle(row, status);
      return status;
    });
    underWay.set(row.number, sending);
    void activity.track(
      sending.finally(() => {
        underWay.delete(row.number);
        webhooks.wake();
      }),
    );
    return sending;
  };

  const due = (): WebhookRow[] =>
    state.all<WebhookRow>(
      "SELECT number, report, atMs, attempts FROM status_webhooks WHERE dueAtMs <= ? ORDER BY number LIMIT 100",
      clock.nowMs(),
    );

  const isAnyDue = (): boolean =>
    state.get("SELECT 1 FROM status_webhooks WHERE dueAtMs <= ? LIMIT 1", clock.nowMs()) !== undefined;

  const insert = (report: StatusReport | InboundText): number =>
    state.get<{ number: number }>(
      "INSERT INTO status_webhooks (report, atMs, dueAtMs) VALUES (?, ?, ?) RETURNING number",
      JSON.stringify(report),
      clock.nowMs(),
      clock.nowMs(),
    )?.number ?? 0;

  const webhooks: StatusWebhooks = {
    source: {
      name: "whatsapp webhooks",
      isQuiet: () => underWay.size === 0 && !isAnyDue(),
      nextDueMs: () =>
        state.get<{ dueAtMs: number | null }>("SELECT MIN(dueAtMs) AS dueAtMs FROM status_webhooks")?.dueAtMs ??
        undefined,
      wake: () => webhooks.wake(),
    },
    addInbound: insert,
    add: (report) => {
      const number = insert(report);
      messages.setStatus(report.messageId, report.status);
      return number;
    },
    wake: () => {
      for (const row of due()) {
        if (activity.isStopped || underWay.size >= maximumUnderWay) return;
        void sendRow(row);
      }
    },
    send: async (number) => {
      const row = state.get<WebhookRow>(
        "SELECT number, report, atMs, attempts FROM status_webhooks WHERE number = ?",
        number,
      );
      return row === undefined ? undefined : sendRow(row);
    },
  };
  return webhooks;
};
