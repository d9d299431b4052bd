import { minutesAfter } from "@sip/calendar/instant";
import type { Clock, Instant } from "../clock.ts";
import { type PhoneSessions, signOutActsWithinMinutes } from "./phone-sessions.ts";
import type { PhoneIds } from "./ports.ts";

/** Ends a phone's sessions on all devices; answers by when the last of them is refused. */
export const signOutPhone =
  ({ phoneSessions, phoneIds, clock }: { phoneSessions: PhoneSessions; phoneIds: PhoneIds; clock: Clock }) =>
  async (phone: string): Promise<{ readonly endsBy: Instant }> => {
    const now = clock();
    await phoneSessions.end(phoneIds.idOf(phone), now);
    return { endsBy: minutesAfter(now, signOutActsWithinMinutes) };
  };
