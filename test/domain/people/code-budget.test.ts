import { codeBySms } from "@sip/domain/people/code-by-sms";
import { requestVerification } from "@sip/domain/people/request-verification";
import type { Verification } from "@sip/domain/people/verification";
import { describe, expect, it } from "vitest";
import { codeBudgetInMemory } from "../../support/people/code-budget-in-memory.ts";

const stranger = (number: number) => `stranger-${number}`;
/** Friday 18 December 2026, 14.00 in Jakarta. */
const now = "2026-12-18T07:00:00.000Z";

describe("the budget of codes of a day", () => {
  it("lets as many codes go to unknown phones as it has, and then none", async () => {
    const { budget } = codeBudgetInMemory({ whatsapp: 3, sms: 1 });
    const asked = await Promise.all([1, 2, 3, 4, 5].map((number) => budget.spend(stranger(number), "whatsapp", now)));
    expect(asked).toEqual([true, true, true, false, false]);
  });

  it("is one for each channel", async () => {
    const { budget } = codeBudgetInMemory({ whatsapp: 1, sms: 1 });
    expect(await budget.spend(stranger(1), "sms", now)).toBe(true);
    expect(await budget.spend(stranger(2), "sms", now)).toBe(false);
    expect(await budget.spend(stranger(3), "whatsapp", now)).toBe(true);
  });

  it("begins anew at midnight in Jakarta: on Fri 18 Dec until 23.59, on Sat 19 Dec from 00.00", async () => {
    const { budget } = codeBudgetInMemory({ whatsapp: 1, sms: 1 });
    expect(await budget.spend(stranger(1), "sms", "2026-12-17T17:00:00.000Z")).toBe(true);
    expect(await budget.spend(stranger(2), "sms", "2026-12-18T16:59:59.000Z")).toBe(false);
    expect(await budget.spend(stranger(3), "sms", "2026-12-18T17:00:00.000Z")).toBe(true);
  });

  it("is not touched by a phone that has a booking, and does not keep its code back", async () => {
    const { budget, spent } = codeBudgetInMemory({ whatsapp: 1, sms: 1 }, new Set(["known"]));
    await budget.spend(stranger(1), "sms", now);
    expect(await budget.spend("known", "sms", now)).toBe(true);
    expect([...spent]).toEqual([["2026-12-18 sms", 1]]);
  });

  it("says once that it is used up, with the last code and not with those that are refused", async () => {
    const { budget, usedUp } = codeBudgetInMemory({ whatsapp: 2, sms: 2 });
    await budget.spend(stranger(1), "sms", now);
    expect(usedUp).toEqual([]);
    for (const number of [2, 3, 4]) await budget.spend(stranger(number), "sms", now);
    expect(usedUp).toEqual(["sms"]);
  });
});

const memory = () => {
  const stored = new Map<string, Verification>();
  const requests = new Map<string, number>();
  return {
    stored,
    verifications: {
      countRequest: async (phoneId: string, _at: string, { most }: { most: number }) => {
        const count = (requests.get(phoneId) ?? 0) + 1;
        requests.set(phoneId, count);
        return count <= most;
      },
      add: async (verification: Verification) => void stored.set(verification.verificationId, verification),
      find: async (id: string) => stored.get(id),
      markSmsPaid: async (id: string, at: string) => {
        const found = stored.get(id);
        if (found !== undefined) stored.set(id, { ...found, smsPaidAt: at });
      },
    },
  };
};

const asking = (daily: { whatsapp: number; sms: number }) => {
  const { verifications, stored } = memory();
  const { budget, spent } = codeBudgetInMemory(daily);
  const ask = requestVerification({
    verifications,
    codeBudget: budget,
    phoneIds: { idOf: (phone) => phone },
    newId: () => `v${stored.size + 1}`,
    clock: () => now,
  });
  const mayGoBySms = codeBySms({ verifications, budget, clock: () => now });
  const phone = (number: number) => `0812 9999 ${String(number).padStart(4, "0")}`;
  return {
    stored,
    spent,
    mayGoBySms,
    ask: (number: number, channel: "whatsapp" | "sms") => ask({ phone: phone(number), channel, language: "id" }),
  };
};

describe("asking for a code when the budget is spent", () => {
  it("is refused until midnight in Jakarta, ten hours from Fri 18 Dec 14.00, and stores nothing", async () => {
    const { ask, stored } = asking({ whatsapp: 1, sms: 1 });
    expect((await ask(1, "sms")).ok).toBe(true);
    expect(await ask(2, "sms")).toEqual({
      ok: false,
      refusal: { kind: "code-budget-spent", channel: "sms", retryAfterSeconds: 10 * 3600 },
    });
    expect(stored.size).toBe(1);
  });

  it("cannot be brought about by one phone that asks again and again: its own limit comes first", async () => {
    const { ask, spent } = asking({ whatsapp: 100, sms: 100 });
    for (let time = 0; time < 50; time += 1) await ask(1, "sms");
    expect([...spent.values()]).toEqual([5]);
  });
});

describe("a code that WhatsApp did not take", () => {
  it("goes by SMS on the budget of SMS: asking for WhatsApp to phones without it spends no more than that", async () => {
    const { ask, mayGoBySms } = asking({ whatsapp: 100, sms: 3 });
    for (let number = 1; number <= 10; number += 1) await ask(number, "whatsapp");
    const allowed = await Promise.all(Array.from({ length: 10 }, (_, index) => mayGoBySms(`v${index + 1}`)));
    expect(allowed.filter(Boolean)).toHaveLength(3);
  });

  it("is paid for once, however often its SMS is tried", async () => {
    const { ask, mayGoBySms, spent } = asking({ whatsapp: 100, sms: 3 });
    await ask(1, "whatsapp");
    for (let time = 0; time < 5; time += 1) expect(await mayGoBySms("v1")).toBe(true);
    expect(spent.get("2026-12-18 sms")).toBe(1);
  });

  it("was paid for when it was asked for by SMS", async () => {
    const { ask, mayGoBySms, spent } = asking({ whatsapp: 100, sms: 1 });
    await ask(1, "sms");
    expect(await mayGoBySms("v1")).toBe(true);
    expect(spent.get("2026-12-18 sms")).toBe(1);
  });

  it("goes nowhere when nobody asked for it", async () => {
    expect(await asking({ whatsapp: 1, sms: 1 }).mayGoBySms("unknown")).toBe(false);
  });
});
