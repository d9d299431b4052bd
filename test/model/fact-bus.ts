import { busMs, lateness, putEventsMs, ruleInvocationsPerSecond } from "./aws-figures.ts";
import type { Dice } from "./dice.ts";
import type { VirtualClock } from "./virtual-clock.ts";

interface Entry {
  readonly Source: string;
  readonly DetailType: string;
  readonly Detail: string;
}

export interface FactListener {
  readonly factTypes: readonly string[];
  add(body: string): void;
}

/** EventBridge: each rule that hears a fact is an invocation, and those above the account's rate a second wait for their turn. */
export const factBus = (clock: VirtualClock, chance: Dice, listeners: readonly FactListener[]) => {
  let nextTurnMs = clock.now();
  let longestWaitMs = 0;
  let events = 0;
  return {
    events: () => events,
    longestWaitMs: () => longestWaitMs,
    put: async (body: string): Promise<{ status: number; body: string }> => {
      const { Entries } = JSON.parse(body) as { readonly Entries: readonly Entry[] };
      await clock.pause(chance.around(putEventsMs, lateness));
      for (const { Source, DetailType, Detail } of Entries) {
        events += 1;
        const envelope = { version: "0", source: Source, "detail-type": DetailType, detail: JSON.parse(Detail) };
        const message = JSON.stringify(envelope);
        for (const listener of listeners.filter(({ factTypes }) => factTypes.includes(DetailType))) {
          nextTurnMs = Math.max(clock.now(), nextTurnMs + 1_000 / ruleInvocationsPerSecond);
          longestWaitMs = Math.max(longestWaitMs, nextTurnMs - clock.now());
          clock.after(nextTurnMs - clock.now() + chance.around(busMs, lateness), () => listener.add(message));
        }
      }
      const taken = Entries.map(() => ({ EventId: chance.uuid() }));
      return { status: 200, body: JSON.stringify({ FailedEntryCount: 0, Entries: taken }) };
    },
  };
};
