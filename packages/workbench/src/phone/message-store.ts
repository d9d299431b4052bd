import type { LocalClock } from "assembly-player/clock/local-clock";
import type { OutgoingMessage } from "assembly-player/services/sns/outgoing-message";
import type { StateStore } from "assembly-player/state/state-store";

/** How far a WhatsApp message has come, as its sender has been told. */
export type ReceiptStatus = "accepted" | "sent" | "delivered" | "read" | "failed";

/** Something that would have reached a person. */
export interface RecordedMessage {
  readonly messageId: string;
  readonly channel: "whatsapp" | "sms" | "topic";
  /** E.164 number, or the name of the topic. */
  readonly to: string;
  readonly text: string;
  readonly subject?: string;
  readonly noticeId?: string;
  readonly template?: string;
  /** The business number that it was sent from. WhatsApp only. */
  readonly phoneNumberId?: string;
  readonly status?: ReceiptStatus;
  /** The phone of `to` sent it itself, to the business number. */
  readonly isFromPhone?: true;
  /** ISO instant of the local clock. */
  readonly at: string;
}

export interface WhatsappMessage {
  readonly messageId: string;
  readonly to: string;
  readonly text: string;
  readonly phoneNumberId: string;
  readonly noticeId: string | undefined;
  readonly template: string | undefined;
}

/** All that left for people, and what their phones sent, kept in the state file. */
export interface MessageStore {
  /** What SNS has taken, within its transaction. */
  record(message: OutgoingMessage): void;
  recordWhatsapp(message: WhatsappMessage): void;
  recordInbound(message: { readonly messageId: string; readonly from: string; readonly text: string }): void;
  /** Newest last, with what the phones sent. `to` is a number in any spelling, or a topic's name. */
  list(to?: string): readonly RecordedMessage[];
  /** The latest WhatsApp message of a notice; else its latest of any channel. */
  ofNotice(noticeId: string): RecordedMessage | undefined;
  setStatus(messageId: string, status: ReceiptStatus): void;
  /** Grows with every change, so that a page can tell whether there is news. */
  revision(): number;
}

interface MessageRow {
  messageId: string;
  channel: RecordedMessage["channel"];
  recipient: string;
  text: string;
  subject: string | null;
  noticeId: string | null;
  template: string | null;
  phoneNumberId: string | null;
  status: ReceiptStatus | null;
  fromPhone: number;
  at: string;
}

const columns =
  "messageId, channel, recipient, text, subject, noticeId, template, phoneNumberId, status, fromPhone, at";

export const createMessageStore = (state: StateStore, clock: LocalClock): MessageStore => {
  state.migrate("phone-messages-1", [
    `CREATE TABLE messages (number INTEGER PRIMARY KEY, messageId TEXT NOT NULL UNIQUE, channel TEXT NOT NULL,
       recipient TEXT NOT NULL, text TEXT NOT NULL, subject TEXT, noticeId TEXT, template TEXT, phoneNumberId TEXT,
       status TEXT, at TEXT NOT NULL, changes INTEGER NOT NULL DEFAULT 0) STRICT`,
    "CREATE INDEX messages_notice ON messages (noticeId) WHERE noticeId IS NOT NULL",
    "CREATE INDEX messages_recipient ON messages (recipient)",
  ]);
  state.migrate("phone-messages-2", ["ALTER TABLE messages ADD COLUMN fromPhone INTEGER NOT NULL DEFAULT 0"]);
  const insert = (row: Omit<MessageRow, "at">): void => {
    state.run(
      `INSERT INTO messages (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      row.messageId,
      row.channel,
      row.recipient,
      row.text,
      row.subject,
      row.noticeId,
      row.template,
      row.phoneNumberId,
      row.status,
      row.fromPhone,
      clock.now().toISOString(),
    );
  };

  return {
    record: (message) =>
      insert({
        messageId: message.messageId,
        channel: message.channel,
        recipient: message.channel === "sms" ? asE164(message.to) : message.to,
        text: message.text,
        subject: message.subject ?? null,
        noticeId: message.attributes.noticeId ?? null,
        template: null,
        phoneNumberId: null,
        status: null,
        fromPhone: 0,
      }),
    recordWhatsapp: (message) =>
      insert({
        messageId: message.messageId,
        channel: "whatsapp",
        recipient: asE164(message.to),
        text: message.text,
        subject: null,
        noticeId: message.noticeId ?? null,
        template: message.template ?? null,
        phoneNumberId: message.phoneNumberId,
        status: "accepted",
        fromPhone: 0,
      }),
    recordInbound: ({ messageId, from, text }) =>
      insert({
        messageId,
        channel: "whatsapp",
        recipient: asE164(from),
        text,
        subject: null,
        noticeId: null,
        template: null,
        phoneNumberId: null,
        status: null,
        fromPhone: 1,
      }),
    list: (to) =>
      (to === undefined
        ? state.all<MessageRow>(`SELECT ${columns} FROM messages ORDER BY number`)
        : state.all<MessageRow>(
            `SELECT ${columns} FROM messages WHERE recipient IN (?, ?) ORDER BY number`,
            to,
            asE164(to),
          )
      ).map(asMessage),
    ofNotice: (noticeId) => {
      const row = state.get<MessageRow>(
        `SELECT ${columns} FROM messages WHERE noticeId = ? ORDER BY channel = 'whatsapp' DESC, number DESC LIMIT 1`,
        noticeId,
      );
      return row === undefined ? undefined : asMessage(row);
    },
    setStatus: (messageId, status) => {
      state.run("UPDATE messages SET status = ?, changes = changes + 1 WHERE messageId = ?", status, messageId);
    },
    revision: () =>
      state.get<{ total: number }>("SELECT COUNT(*) + COALESCE(SUM(changes), 0) AS total FROM messages")?.total ?? 0,
  };
};

/** A number in any spelling: `+` in a query string arrives as a space, and WhatsApp's own form has no `+`. */
const asE164 = (number: string): string => `+${number.replaceAll(/\D/g, "")}`;

const asMessage = (row: MessageRow): RecordedMessage => ({
  messageId: row.messageId,
  channel: row.channel,
  to: row.recipient,
  text: row.text,
  at: row.at,
  ...(row.subject === null ? {} : { subject: row.subject }),
  ...(row.noticeId === null ? {} : { noticeId: row.noticeId }),
  ...(row.template === null ? {} : { template: row.template }),
  ...(row.phoneNumberId === null ? {} : { phoneNumberId: row.phoneNumberId }),
  ...(row.status === null ? {} : { status: row.status }),
  ...(row.fromPhone === 1 ? { isFromPhone: true as const } : {}),
});
