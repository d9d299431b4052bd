import { deliveryStates } from "@sip/domain/notices/delivery";
import { alertLevels } from "@sip/domain/staff-roles";
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
  topic: z.exactOptional(z.object({ level: z.enum(alertLevels), title: Bilingual, text: Bilingual })),
});

/** The last two belong to this package alone: whose claim it is, and which request began the notice. */
export const NoticeItem = z.object({
  noticeId: z.string(),
  kind: z.string(),
  officeId: z.string(),
  language: Language,
  covers: z.exactOptional(z.array(z.string())),
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

/** With instants that are read only when somebody complains. */
const TimedNoticeItem = z.object({
  ...NoticeItem.shape,
  sentAt: z.optional(z.string()),
  deliveredAt: z.optional(z.string()),
  readAt: z.optional(z.string()),
  failedAt: z.optional(z.string()),
});

/** 90 days after the 30 for which a passport lies ready (UU 27/2022 names no number). */
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
    // The id of an answer to a phone contains the key of the phone's day, and that the phone's id.
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
