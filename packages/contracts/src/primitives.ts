import * as z from "zod/mini";

export const IsoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
export const TimeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
/** ISO 8601 with offset, e.g. `2026-12-29T16:00:00+07:00`. */
export const Timestamp = z.string();
export const Language = z.enum(["id", "en"]);
export type Language = z.infer<typeof Language>;
export const Channel = z.enum(["whatsapp", "sms"]);
/** A text in Indonesian and English. */
export const Bilingual = z.object({ id: z.string(), en: z.string() });
export type Bilingual = z.infer<typeof Bilingual>;
