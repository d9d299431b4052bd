import type { NoticeRecord } from "@sip/domain/notices/ports";
import type * as z from "zod/mini";
import type { NoticeItem } from "./entities/notice.ts";

export type StoredNotice = z.infer<typeof NoticeItem>;

export const noticeOf = ({ claimId: _claimId, requestId: _requestId, ...record }: StoredNotice): NoticeRecord => record;
