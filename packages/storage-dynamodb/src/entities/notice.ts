import { deliveryStates } from "@sip/domain/notices/delivery";
import { noticeKinds } from "@sip/domain/notices/notice";
import * as z from "zod/mini";
import type { RowOf } from "../entity-row.ts";
import { noticeKey } from "../keys.ts";

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

/** With the instants that nobody reads but who looks into a complaint. */
const TimedNoticeItem = z.object({
  ...NoticeItem.shape,
  sentAt: z.optional(z.string()),
  deliveredAt: z.optional(z.string()),
  readAt: z.optional(z.string()),
  failedAt: z.optional(z.string()),
});

/** Kept for 90 days after a passport that lay ready for 30 (UU 27/2022 names no number). */
export const noticeKeptDays = 120;

const untilItArrived = { as: "plain", until: "the message arrived, or went by SMS" } as const;

export const noticeRow = {
  holds: "what was said to a person, once, and how far it came",
  key: noticeKey,
  parts: ["noticeId"],
  schema: TimedNoticeItem,
  kept: { days: noticeKeptDays, after: "it began" },
  lists: [],
  refersTo: { officeId: "office", "fallback.verificationId": "verification" },
  personal: {
    // An answer to a phone is named by its day, which has the phone's id in it.
    noticeId: "keyed id",
    maskedPhone: "masked",
    providerId: "in Meta's id",
    "fallback.phone": untilItArrived,
    "fallback.text": untilItArrived,
  },
  asked: {
    get: "how far did this message come?",
    put: "was this said already?",
    update: "is it still mine to say? did its receipt come before?",
  },
} as const satisfies RowOf<typeof TimedNoticeItem, "noticeId">;
