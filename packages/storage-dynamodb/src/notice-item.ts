import { deliveryStates } from "@sip/domain/notices/delivery";
import { noticeKinds } from "@sip/domain/notices/notice";
import type { NoticeRecord } from "@sip/domain/notices/ports";
import * as z from "zod/mini";

export const NoticeItem = z.object({
  noticeId: z.string(),
  kind: z.enum(noticeKinds),
  officeId: z.string(),
  language: z.enum(["id", "en"]),
  maskedPhone: z.string(),
  channel: z.enum(["whatsapp", "sms"]),
  state: z.enum(deliveryStates),
  beganAt: z.string(),
  claimedUntil: z.optional(z.string()),
  providerId: z.optional(z.string()),
  fallback: z.optional(
    z.object({
      phone: z.string(),
      text: z.string(),
      verificationId: z.optional(z.string()),
      usefulUntil: z.optional(z.string()),
    }),
  ),
  reason: z.optional(z.string()),
  requestId: z.optional(z.string()),
});

export type StoredNotice = z.infer<typeof NoticeItem>;

export const noticeOf = ({
  fallback,
  claimedUntil,
  providerId,
  reason,
  requestId: _requestId,
  ...rest
}: StoredNotice): NoticeRecord => ({
  ...rest,
  ...(claimedUntil !== undefined && { claimedUntil }),
  ...(providerId !== undefined && { providerId }),
  ...(reason !== undefined && { reason }),
  ...(fallback !== undefined && { fallback: fallbackOf(fallback) }),
});

const fallbackOf = ({
  phone,
  text,
  verificationId,
  usefulUntil,
}: NonNullable<z.infer<typeof NoticeItem>["fallback"]>): NonNullable<NoticeRecord["fallback"]> => ({
  phone,
  text,
  ...(verificationId !== undefined && { verificationId }),
  ...(usefulUntil !== undefined && { usefulUntil }),
});
