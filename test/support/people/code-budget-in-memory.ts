import { type CodeChannel, codeBudget, type DailyCodes } from "@sip/domain/people/code-budget";

/** The budget of codes around a count in memory. `known` are the ids of phones that have booked. */
export const codeBudgetInMemory = (daily: DailyCodes, known: ReadonlySet<string> = new Set()) => {
  const spent = new Map<string, number>();
  const usedUp: CodeChannel[] = [];
  const budget = codeBudget({
    spentCodes: {
      count: async (date, channel, most) => {
        const key = `${date} ${channel}`;
        const count = (spent.get(key) ?? 0) + 1;
        if (count > most) return undefined;
        spent.set(key, count);
        return count;
      },
    },
    bookedPhones: { hasBookedSince: async (phoneId) => known.has(phoneId) },
    daily,
    onUsedUp: (channel) => void usedUp.push(channel),
  });
  return { budget, spent, usedUp };
};

/** A budget that is never spent. */
export const endlessCodes = codeBudgetInMemory({ whatsapp: 1_000_000, sms: 1_000_000 }).budget;
