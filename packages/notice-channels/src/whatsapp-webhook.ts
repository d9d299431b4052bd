import type { Receipt } from "@sip/domain/notices/ports";
import * as z from "zod/mini";

const Status = z.object({
  id: z.string(),
  status: z.enum(["sent", "delivered", "read", "failed"]),
  /** Seconds since 1970, as text. */
  timestamp: z.string().check(z.regex(/^\d{1,11}$/)),
  biz_opaque_callback_data: z.string().check(z.minLength(1)),
  errors: z.optional(z.array(z.object({ code: z.int() }))),
});

/** What Meta posts, as far as it concerns us. Meta adds fields and kinds as it likes, so all else may be there. */
export const WhatsAppWebhook = z.object({
  entry: z.array(
    z.object({
      changes: z.array(
        z.object({
          value: z.object({ statuses: z.optional(z.array(z.unknown())), messages: z.optional(z.array(z.unknown())) }),
        }),
      ),
    }),
  ),
});

export interface WebhookContents {
  readonly receipts: readonly Receipt[];
  /** Statuses that are no receipt of ours: of another sender on the same number, or of a kind that did not exist yet. */
  readonly strangeStatuses: number;
  /** What people wrote to the number. */
  readonly inboundMessages: number;
}

export const readWebhook = ({ entry }: z.infer<typeof WhatsAppWebhook>): WebhookContents => {
  const values = entry.flatMap(({ changes }) => changes.map(({ value }) => value));
  const statuses = values.flatMap((value) => value.statuses ?? []);
  const receipts = statuses.flatMap((status) => receiptIn(status));
  return {
    receipts,
    strangeStatuses: statuses.length - receipts.length,
    inboundMessages: values.flatMap((value) => value.messages ?? []).length,
  };
};

const receiptIn = (status: unknown): Receipt[] => {
  const parsed = Status.safeParse(status);
  if (!parsed.success) return [];
  const { id, biz_opaque_callback_data: noticeId, timestamp, errors, ...rest } = parsed.data;
  const code = errors?.[0]?.code;
  const at = new Date(Number(timestamp) * 1000).toISOString();
  return [{ noticeId, status: rest.status, providerId: id, at, ...(code !== undefined && { reason: String(code) }) }];
};
