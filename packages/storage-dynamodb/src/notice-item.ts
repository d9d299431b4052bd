import type { NoticeRecord } from "@sip/domain/notices/ports";
import type * as z from "zod/mini";
import type { NoticeItem } from "./entities/notice.ts";

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
