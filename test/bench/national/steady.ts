import type { VirtualClock } from "../../model/virtual-clock.ts";

/** Does `work` so often a second, evenly, for so long. */
export const steady = (
  clock: VirtualClock,
  { perSecond, seconds }: { readonly perSecond: number; readonly seconds: number },
  work: (number: number) => Promise<void>,
): void => {
  const count = Math.floor(perSecond * seconds);
  for (let number = 0; number < count; number += 1) {
    clock.after((number * 1_000) / perSecond, () => void work(number));
  }
};
