import type { LogEvents } from "@sip/lambda-kit/log-event";

const parts = ["statuses", "messages", "others"] as const;

export const noticesEvents = {
  "notice-handled": {
    level: "INFO",
    means: "it is known what became of a notice",
    fields: {
      kind: { holds: "text", says: "what it says", ofNobody: "services name their messages in `messages.ts`" },
      outcome: {
        holds: ["sent", "already-said", "too-late", "overtaken", "not-reached"],
        says: "what became of it",
      },
    },
  },
  "recipient-not-reached": {
    level: "ERROR",
    means: "a person was told by no channel",
    toDo: "read in `message` why each channel refused; many at once are a channel in trouble",
    fields: {},
  },
  "channel-refused": {
    level: "ERROR",
    means:
      "a channel refused for a reason that concerns everybody, or did not answer; `message` has the channel's code",
    toDo:
      "of WhatsApp's codes 190 is the token (OPERATIONS, Secrets), 132… a template that Meta has paused or does not know " +
      "(OPERATIONS, Connecting WhatsApp), 131042 an unpaid bill; the others are in `packages/notice-channels/src/whatsapp-errors.ts`",
    fields: {},
  },
  "code-expired": {
    level: "ERROR",
    means: "a code came to be sent after the ten minutes that it is good for",
    toDo: "codes wait too long: look whether WhatsApp or SMS is in trouble, or a flood of codes is on",
    fields: {},
  },
  "receipt-taken": {
    level: "INFO",
    means: "WhatsApp has reported what became of a message",
    fields: {
      kind: { holds: ["sent", "delivered", "read", "failed"], says: "what it reported" },
      outcome: {
        holds: ["moved", "said-by-whatsapp", "said-by-sms", "said-by-topic", "not-reached"],
        says: "what that did to the notice",
      },
    },
  },
  "inbound-messages-received": {
    level: "INFO",
    means: "phones have written to the office's WhatsApp number",
    fields: { count: { holds: "number", says: "how many messages" } },
  },
  "inbound-message-taken": {
    level: "INFO",
    means: "it is known what became of a message that a phone sent",
    fields: {
      outcome: {
        holds: ["proven", "undone", "unasked", "again", "too-many", "foreign"],
        says: "what it did; its words are kept nowhere",
      },
    },
  },
  "webhook-parts-skipped": {
    level: "INFO",
    means: "parts of a webhook were passed over, because SIP has no use for them",
    toDo: "nothing; many at once are a change at Meta's",
    fields: { kind: { holds: parts, says: "which parts" }, count: { holds: "number", says: "how many" } },
  },
} as const satisfies LogEvents;
