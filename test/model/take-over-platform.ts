import { AsyncResource } from "node:async_hooks";
import crypto, { webcrypto } from "node:crypto";
import { syncBuiltinESMExports } from "node:module";
import timers from "node:timers";
import promisedTimers from "node:timers/promises";
import { letDateTell } from "assembly-player/clock/follow-clock";
import type { Dice } from "./dice.ts";
import type { VirtualClock } from "./virtual-clock.ts";

/** Cryptography that Node does on threads of its own. */
const slowCryptography = ["digest", "importKey", "sign", "verify"] as const;

/**
 * Gives this whole thread the virtual clock and the dice in place of the machine's, for code that knows nothing of either: the
 * functions' and the SDK's. There is no way back, so a model has a thread to itself.
 */
export const takeOverPlatform = (clock: VirtualClock, chance: Dice): void => {
  letDateTell(clock.now);
  const clocked = {
    setTimeout: (work: () => void, delayMs = 0) => {
      const callOff = clock.after(delayMs, AsyncResource.bind(work));
      const timer = { callOff, ref: () => timer, unref: () => timer };
      return timer;
    },
    clearTimeout: (timer: { callOff?(): void } | undefined) => timer?.callOff?.(),
  };
  Object.assign(globalThis, clocked);
  // Middy takes it from here, to give up a run in time.
  Object.assign(timers, clocked);
  Object.assign(promisedTimers, { setTimeout: clock.pause });
  Object.assign(crypto, { randomUUID: chance.uuid });
  syncBuiltinESMExports();
  Math.random = chance.next;
  for (const name of slowCryptography) {
    const real = webcrypto.subtle[name] as (...values: unknown[]) => Promise<unknown>;
    Object.assign(Object.getPrototypeOf(webcrypto.subtle), {
      [name](this: unknown, ...values: unknown[]) {
        return clock.outside(real.apply(this, values));
      },
    });
  }
};
