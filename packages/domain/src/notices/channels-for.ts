import type { Channel } from "./notice.ts";

/**
 * The channels in the order in which they are tried. WhatsApp only for people who have asked for it: Meta and the law on
 * personal data (UU 27/2022) want an opt-in for it. SMS is always the last resort, asked for or not: telling somebody
 * where their passport is belongs to the office's public task, and an unread last day costs them the passport.
 *
 * There is no quiet time. Everything is said when a person or an officer has just done something, at the office's closing
 * time, or by a schedule of the daytime (functions/catalog.ts); only what was held up by a breakdown may come at night,
 * and then late is worse than at an odd hour.
 */
export const channelsFor = (asked: readonly Channel[]): readonly Channel[] =>
  asked.includes("whatsapp") ? ["whatsapp", "sms"] : ["sms"];
