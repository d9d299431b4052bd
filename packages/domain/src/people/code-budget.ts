import type { IsoDate } from "@sip/calendar/date";
import { addDays } from "@sip/calendar/date";
import { daysAfter } from "@sip/calendar/instant";
import { instantOf, localDateOf } from "@sip/calendar/time-zone";
import type { Instant } from "../clock.ts";

export type CodeChannel = "whatsapp" | "sms";

/** How many codes a day may go to phones without a booking. */
export type DailyCodes = Readonly<Record<CodeChannel, number>>;

/** The count of a day's codes. */
export interface SpentCodes {
  /**
   * Counts one more and answers how many there are now. When there are `most` already, it counts nothing and answers
   * undefined.
   */
  count(date: IsoDate, channel: CodeChannel, most: number): Promise<number | undefined>;
}

/** What is known of a phone's bookings. */
export interface BookedPhones {
  hasBookedSince(phoneId: string, since: Instant): Promise<boolean>;
}

/**
 * Each code costs money, and anybody can ask for one to any phone. So codes to unknown phones have a daily budget. A
 * phone with a booking is known: its owner has proven it, and comes to the office.
 */
export interface CodeBudget {
  /** Whether a code may go to this phone on this channel; if so, it is counted. */
  spend(phoneId: string, channel: CodeChannel, now: Instant): Promise<boolean>;
}

/** As long as bookings are kept. A booking for a coming day was made within these days too. */
const knownForDays = 90;
/** One budget for all offices needs one midnight: most people of the country have this one. */
const zone = "Asia/Jakarta";

export const codeBudget = ({
  spentCodes,
  bookedPhones,
  daily,
  onUsedUp,
}: {
  readonly spentCodes: SpentCodes;
  readonly bookedPhones: BookedPhones;
  readonly daily: DailyCodes;
  /** Called with the last code of a day. */
  readonly onUsedUp: (channel: CodeChannel) => void;
}): CodeBudget => ({
  spend: async (phoneId, channel, now) => {
    const knownSince = daysAfter(now, -knownForDays);
    if (await bookedPhones.hasBookedSince(phoneId, knownSince)) return true;
    const most = daily[channel];
    const spent = await spentCodes.count(localDateOf(now, zone), channel, most);
    if (spent === most) onUsedUp(channel);
    return spent !== undefined;
  },
});

/** How long it is until the next day's budget. */
export const secondsUntilNextBudget = (now: Instant): number => {
  const nextDay = instantOf(addDays(localDateOf(now, zone), 1), "00:00", zone);
  return Math.ceil((Date.parse(nextDay) - Date.parse(now)) / 1000);
};
