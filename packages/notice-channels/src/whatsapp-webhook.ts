import type { Receipt } from "@sip/domain/notices/ports";
import type { PhoneMessage } from "@sip/domain/people/take-message";
import * as z from "zod/mini";

/** Meta's own ids have some 60 characters and ours fewer than 100; a longer one is of somebody else. */
const Id = z.string().check(z.minLength(1), z.maxLength(200));

/** Seconds since 1970, as text. */
const Timestamp = z.string().check(z.regex(/^\d{1,11}$/));

const Status = z.object({
  id: Id,
  status: z.enum(["sent", "delivered", "read", "failed"]),
  timestamp: Timestamp,
  biz_opaque_callback_data: Id,
  errors: z.optional(z.unknown()),
});

/** Since July 2026 a sender may be known by a name only; whose phone that is nobody can say. */
const Message = z.object({
  id: Id,
  from: z.string().check(z.regex(/^\d{7,15}$/)),
  timestamp: Timestamp,
  type: z.string(),
  text: z.optional(z.object({ body: z.string() })),
});

/** Of several errors the first that has a code. A failure without any is still a failure. */
const Coded = z.object({ code: z.int() });

const Entry = z.object({ changes: z.array(z.unknown()) });
const Change = z.object({ value: z.object({ statuses: z.optional(z.unknown()), messages: z.optional(z.unknown()) }) });

/** What Meta posts. What is in an entry is read one by one, so that an odd one takes none of the others away. */
export const WhatsAppWebhook = z.object({ entry: z.array(z.unknown()) });

export interface WebhookContents {
  readonly receipts: readonly Receipt[];
  /** Statuses that are no receipt of ours: of another sender on the same number, or of a kind that did not exist yet. */
  readonly strangeStatuses: number;
  /** Entries, changes and lists that are not of the shape that Meta documents. */
  readonly oddParts: number;
  /** What people sent to the number. */
  readonly messages: readonly PhoneMessage[];
  /** What came beside: of senders without a number, reactions, news about the number itself. */
  readonly strangeMessages: number;
}

export const readWebhook = ({ entry }: z.infer<typeof WhatsAppWebhook>): WebhookContents => {
  let oddParts = 0;
  const partsOf = <Schema extends z.ZodMiniType>(schema: Schema, parts: readonly unknown[]): z.infer<Schema>[] =>
    parts.flatMap((part) => {
      const parsed = schema.safeParse(part);
      if (parsed.success) return [parsed.data];
      oddParts += 1;
      return [];
    });
  /** A list that is not there is empty; anything else in its place is odd. */
  const listIn = (list: unknown): readonly unknown[] => {
    if (Array.isArray(list)) return list;
    if (list !== undefined) oddParts += 1;
    return [];
  };
  const changes = partsOf(Entry, entry).flatMap((one) => one.changes);
  const values = partsOf(Change, changes).map(({ value }) => value);
  const statuses = values.flatMap((value) => listIn(value.statuses));
  const sent = values.flatMap((value) => listIn(value.messages));
  const messages = sent.flatMap(messageIn);
  const receipts = statuses.flatMap(receiptIn);
  return {
    receipts,
    strangeStatuses: statuses.length - receipts.length,
    messages,
    strangeMessages: sent.length - messages.length,
    oddParts,
  };
};

/** A reaction and the news of a changed number are no words to us: they are not answered. */
const notSaid = ["reaction", "system"];

const messageIn = (message: unknown): PhoneMessage[] => {
  const parsed = Message.safeParse(message);
  if (!parsed.success || notSaid.includes(parsed.data.type)) return [];
  const { id, from, timestamp, text } = parsed.data;
  const sentAt = new Date(Number(timestamp) * 1000).toISOString();
  return [{ from, messageId: id, sentAt, ...(text !== undefined && { text: text.body }) }];
};

const receiptIn = (status: unknown): Receipt[] => {
  const parsed = Status.safeParse(status);
  if (!parsed.success) return [];
  const { id, biz_opaque_callback_data: noticeId, timestamp, errors, ...rest } = parsed.data;
  const code = codeIn(errors);
  const at = new Date(Number(timestamp) * 1000).toISOString();
  const reason = code !== undefined && { reason: String(code) };
  return [{ noticeId, channel: "whatsapp", status: rest.status, providerId: id, at, ...reason }];
};

const codeIn = (errors: unknown): number | undefined =>
  (Array.isArray(errors) ? errors : []).map((error) => Coded.safeParse(error)).find((parsed) => parsed.success)?.data
    ?.code;
