import { deliveryStates } from "@sip/domain/notices/delivery";
import * as z from "zod/mini";
import type { RowOf } from "../entity-row.ts";
import { noticeKey } from "../keys.ts";

const Language = z.enum(["id", "en"]);
const Channel = z.enum(["whatsapp", "sms", "topic"]);
const PlainText = z.object({ text: z.string() });
const Bilingual = z.object({ id: z.string(), en: z.string() });

const TemplateMessage = z.object({
  template: z.string(),
  category: z.enum(["utility", "authentication"]),
  language: Language,
  parameters: z.array(z.string()),
});

const Rung = z.object({
  channel: Channel,
  waitsFor: z.enum(["answer", "receipt"]),
  givesUpOn: z.array(z.enum(["recipient", "template", "account", "no-answer"])),
  spends: z.exactOptional(z.literal("code-budget")),
});

const Words = z.object({
  whatsapp: z.exactOptional(z.union([TemplateMessage, PlainText])),
  sms: z.exactOptional(PlainText),
  topic: z.exactOptional(z.object({ title: Bilingual, text: Bilingual })),
});

/** What only this package writes and reads stands last: whose claim it is, and in the name of which request it was begun. */
export const NoticeItem = z.object({
  noticeId: z.string(),
  kind: z.string(),
  officeId: z.string(),
  language: Language,
  maskedPhone: z.exactOptional(z.string()),
  channel: Channel,
  state: z.enum(deliveryStates),
  beganAt: z.string(),
  claimedUntil: z.exactOptional(z.string()),
  providerId: z.exactOptional(z.string()),
  fallback: z.exactOptional(
    z.object({
      to: z.string(),
      rungs: z.array(Rung),
      words: Words,
      verificationId: z.exactOptional(z.string()),
      usefulUntil: z.exactOptional(z.string()),
    }),
  ),
  reason: z.exactOptional(z.string()),
  claimId: z.exactOptional(z.string()),
  requestId: z.exactOptional(z.string()),
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
    "fallback.to": untilItArrived,
    "fallback.words.whatsapp.parameters[]": untilItArrived,
    "fallback.words.whatsapp.text": untilItArrived,
    "fallback.words.sms.text": untilItArrived,
  },
  asked: {
    get: "how far did this message come?",
    put: "was this said already?",
    update: "is it still mine to say? did its receipt come before?",
  },
} as const satisfies RowOf<typeof TimedNoticeItem, "noticeId">;
