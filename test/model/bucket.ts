import type { VirtualClock } from "./virtual-clock.ts";

/** What a limit a second lets through: it fills steadily, and holds so much. */
export interface Bucket {
  /** Whether there is something in it. */
  isOpen(): boolean;
  /** Takes out, also below nothing: who is let in pays what it costs in the end. */
  take(units: number): void;
}

export const bucket = (clock: Pick<VirtualClock, "now">, perSecond: number, holds: number): Bucket => {
  let units = holds;
  let atMs = clock.now();
  const refill = (): void => {
    units = Math.min(holds, units + ((clock.now() - atMs) / 1_000) * perSecond);
    atMs = clock.now();
  };
  return {
    isOpen: () => {
      refill();
      return units > 0;
    },
    take: (taken) => {
      refill();
      units -= taken;
    },
  };
};
